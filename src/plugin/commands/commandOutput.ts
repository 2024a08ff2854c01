/** Where a command writes, and what it knows about its environment. */
export interface CommandOutput {
  write(text: string): void;
  /** A line beside the report, on standard error. */
  note(line: string): void;
  color: boolean;
  environment: NodeJS.ProcessEnv;
}
