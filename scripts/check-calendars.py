"""Reads the calendars of a build with a second program, and holds them against events.json beside them.

/usr/bin/python3 scripts/check-calendars.py build    (Debian: apt-get install python3-icalendar)
"""

import datetime
import json
import pathlib
import sys

try:
    import icalendar
except ImportError:
    sys.exit("The Python package icalendar is not there: apt-get install python3-icalendar, and run /usr/bin/python3.")

build = pathlib.Path(sys.argv[1])
listed = {event["id"]: event for event in json.loads((build / "events.json").read_text())["events"]}
files = [build / "events.ics", *sorted((build / "events").glob("*.ics"))]
entries = 0


def check(holds, what):
    if not holds:
        sys.exit(f"{file}: {what}")


for file in files:
    content = file.read_bytes()
    check(content.endswith(b"\r\n"), "the last line does not end")
    for line in content.split(b"\r\n"):
        check(len(line) <= 75, f"a line has {len(line)} octets")
        check(b"\n" not in line and b"\r" not in line, "a line ends in half")
        line.decode()
    calendar = icalendar.Calendar.from_ical(content)
    check(not calendar.errors, calendar.errors)
    check(calendar["VERSION"] == "2.0" and calendar["PRODID"], "no version or product")
    for entry in calendar.walk("VEVENT"):
        entries += 1
        check(not entry.errors, entry.errors)
        for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "URL"):
            check(name in entry, f"{entry.get('UID')} has no {name}")
        event = listed[str(entry["UID"]).split("@")[0]]
        check(str(entry["SUMMARY"]) == event["name"], f"{event['name']} is called {entry['SUMMARY']}")
        check(entry["DTSTAMP"].dt.tzinfo is not None, "a stamp without a zone")
        check((str(entry["STATUS"]) == "CANCELLED") == (event["status"] == "cancelled"), event["status"])
        start, end = entry["DTSTART"].dt, entry["DTEND"].dt
        check(end > start, f"{event['name']} ends before it begins")
        if isinstance(start, datetime.datetime):
            check(start.tzinfo is not None, "hours without a zone")
        else:
            days = (datetime.date.fromisoformat(event["endDate"]) - datetime.date.fromisoformat(event["startDate"])).days + 1
            check((end - start).days == days, f"{event['name']} has {(end - start).days} days, not {days}")

if entries < 8:
    sys.exit(f"Only {entries} entries were looked at.")
print(f"{len(files)} calendars with {entries} entries: icalendar finds nothing wrong.")
