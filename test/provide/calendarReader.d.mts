export declare function provideCalendarReader(): Promise<string>;
