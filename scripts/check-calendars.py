"""Reads the calendars of builds with two other programs, and compares them with events.json beside them.

/usr/bin/python3 scripts/check-calendars.py build [later-build…]

Of several builds of one site, each later one has to tell calendar programs what changed, and only that.
(Debian: apt-get install python3-icalendar python3-vobject)
"""

import datetime
import json
import pathlib
import sys

try:
    import icalendar
    import vobject
except ImportError as missing:
    sys.exit(f"The Python package {missing.name} isn't installed: apt-get install python3-icalendar python3-vobject, and run /usr/bin/python3.")

file = None


def check(holds, what):
    if not holds:
        sys.exit(f"{file}: {what}")


def read(content):
    """The entries of a calendar, after what every calendar has to be."""
    check(content.endswith(b"\r\n"), "the last line does not end")
    for line in content.split(b"\r\n"):
        check(len(line) <= 75, f"a line has {len(line)} octets")
        check(b"\n" not in line and b"\r" not in line, "a line ends in half")
        line.decode()
    calendar = icalendar.Calendar.from_ical(content)
    check(not calendar.errors, calendar.errors)
    check(calendar["VERSION"] == "2.0" and calendar["PRODID"], "no version or product")
    entries = calendar.walk("VEVENT")
    check("METHOD" in calendar or len(entries) == 1, "a list without METHOD")
    for entry in entries:
        check(not entry.errors, entry.errors)
        for name in ("UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "SUMMARY", "URL", "STATUS"):
            check(name in entry, f"{entry.get('UID')} has no {name}")
        check(entry["DTSTAMP"].dt.tzinfo is not None, "a stamp without a zone")
    return entries


def read_again(content, entries):
    """The second program finds the same."""
    calendar = vobject.readOne(content.decode())
    calendar.validate(raiseException=True)
    others = calendar.contents["vevent"]
    check(len(others) == len(entries), f"vobject finds {len(others)} entries, icalendar {len(entries)}")
    for entry, other in zip(entries, others):
        for name in ("uid", "summary", "description", "location", "url", "status", "sequence"):
            if name.upper() not in entry:
                continue
            theirs = other.contents[name][0].value
            ours = str(entry[name.upper()])
            check(str(theirs) == ours, f"{entry['UID']}: {name} is {theirs!r} for vobject and {ours!r} for icalendar")
        for name in ("dtstart", "dtend", "dtstamp"):
            if name.upper() in entry:
                check(other.contents[name][0].value == entry[name.upper()].dt, f"{entry['UID']}: {name} differs")


def compare(entry, event):
    """An event's entry, and what events.json says of it."""
    check(str(entry["SUMMARY"]) == event["name"], f"{event['name']} is called {entry['SUMMARY']}")
    check((str(entry["STATUS"]) == "CANCELLED") == (event["status"] == "cancelled"), event["status"])
    start = entry["DTSTART"].dt
    if "DTEND" not in entry:
        check("endDate" not in event, f"{event['name']} has no end here")
        return
    end = entry["DTEND"].dt
    check(end > start, f"{event['name']} ends before it begins")
    if isinstance(start, datetime.datetime):
        check(start.tzinfo is not None, "hours without a zone")
    else:
        first, last = (datetime.date.fromisoformat(event[name][:10]) for name in ("startDate", "endDate"))
        days = (last - first).days + 1
        check((end - start).days == days, f"{event['name']} has {(end - start).days} days, not {days}")


files = entries = 0
known = {}
for build in map(pathlib.Path, sys.argv[1:]):
    listed = {event["id"]: event for event in json.loads((build / "events.json").read_text())["events"]}
    now = {}
    for file in sorted(build.rglob("*.ics")):
        files += 1
        content = file.read_bytes()
        found = read(content)
        read_again(content, found)
        entries += len(found)
        for entry in found:
            event = listed.get(str(entry["UID"]).split("@")[0])
            if event:
                compare(entry, event)
            check(now.setdefault(str(entry["UID"]), entry).to_ical() == entry.to_ical(), f"{entry['UID']} is another one in another file")
    for uid, entry in now.items():
        before = known.get(uid)
        if before is None or before.to_ical() == entry.to_ical():
            continue
        check(int(entry["SEQUENCE"]) > int(before["SEQUENCE"]), f"{uid} has changed, and its SEQUENCE has not risen")
        check(entry["DTSTAMP"].dt > before["DTSTAMP"].dt, f"{uid} has changed, and its DTSTAMP is no later")
    known = now

if entries == 0:
    sys.exit("There is no entry in any calendar.")
print(f"{files} calendars with {entries} entries: icalendar and vobject find nothing wrong.")
