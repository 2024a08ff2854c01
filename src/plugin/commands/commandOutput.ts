/** Where a command writes, and what it knows about its environment. */
export interface CommandOutput {
  write(text: string): void;
  /** Prints a line beside the report, on standard error. */
  note(line: string): void;
  color: boolean;
  environment: NodeJS.ProcessEnv;
}
