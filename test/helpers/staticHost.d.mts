export declare function serveStatic(
  dir: string,
  options?: { baseUrl?: string; headers?: Record<string, string> },
): Promise<StaticHost>;

export interface StaticHost {
  origin: string;
  close(): void;
}
