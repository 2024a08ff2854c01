import { translate } from '@docusaurus/Translate';
import type {
  Coverage,
  EventData,
  EventKind,
  EventStatus,
  RecordingData,
  When,
} from '@theme/EventWriteups/types';

/** The words for the values of an event's fields. */

export function kindLabel(kind: EventKind): string {
  switch (kind) {
    case 'ConferenceEvent':
      return translate({ id: 'theme.eventWriteups.kind.conference', message: 'Conference' });
    case 'EducationEvent':
      return translate({ id: 'theme.eventWriteups.kind.education', message: 'Workshop or course' });
    case 'Hackathon':
      return translate({ id: 'theme.eventWriteups.kind.hackathon', message: 'Hackathon' });
    case 'SocialEvent':
      return translate({ id: 'theme.eventWriteups.kind.social', message: 'Meetup' });
    case 'BusinessEvent':
      return translate({ id: 'theme.eventWriteups.kind.business', message: 'Business event' });
    case 'Event':
      return translate({ id: 'theme.eventWriteups.kind.event', message: 'Event' });
  }
}

/** Returns `undefined` for an event that takes place as planned. */
export function statusLabel(status: EventStatus): string | undefined {
  switch (status) {
    case 'cancelled':
      return translate({ id: 'theme.eventWriteups.status.cancelled', message: 'Cancelled' });
    case 'postponed':
      return translate({ id: 'theme.eventWriteups.status.postponed', message: 'Postponed' });
    case 'rescheduled':
      return translate({ id: 'theme.eventWriteups.status.rescheduled', message: 'New date' });
    case 'movedOnline':
      return translate({ id: 'theme.eventWriteups.status.movedOnline', message: 'Moved online' });
    case 'scheduled':
      return undefined;
  }
}

export function coverageLabel(coverage: Coverage): string {
  switch (coverage) {
    case 'announcement':
      return translate({
        id: 'theme.eventWriteups.coverage.announcement',
        message: 'Announcement',
      });
    case 'live':
      return translate({ id: 'theme.eventWriteups.coverage.live', message: 'At the event' });
    case 'recap':
      return translate({ id: 'theme.eventWriteups.coverage.recap', message: 'Recap' });
    case 'talk':
      return translate({ id: 'theme.eventWriteups.coverage.talk', message: 'A talk' });
  }
}

export function roleLabel(role: EventData['roles'][number]): string {
  switch (role) {
    case 'speaker':
      return translate({ id: 'theme.eventWriteups.role.speaker', message: 'speaker' });
    case 'booth':
      return translate({ id: 'theme.eventWriteups.role.booth', message: 'stand' });
    case 'sponsor':
      return translate({ id: 'theme.eventWriteups.role.sponsor', message: 'sponsor' });
    case 'organizer':
      return translate({ id: 'theme.eventWriteups.role.organizer', message: 'organiser' });
    case 'attendee':
      return translate({ id: 'theme.eventWriteups.role.attendee', message: 'attendee' });
    case 'workshop':
      return translate({ id: 'theme.eventWriteups.role.workshop', message: 'workshop' });
  }
}

/** Returns `undefined` for an ordinary talk. */
export function talkTypeLabel(type: string | undefined): string | undefined {
  switch (type) {
    case 'keynote':
      return translate({ id: 'theme.eventWriteups.talkType.keynote', message: 'Keynote' });
    case 'lightning':
      return translate({ id: 'theme.eventWriteups.talkType.lightning', message: 'Lightning talk' });
    case 'workshop':
      return translate({ id: 'theme.eventWriteups.talkType.workshop', message: 'Workshop' });
    case 'panel':
      return translate({ id: 'theme.eventWriteups.talkType.panel', message: 'Panel' });
    case 'demo':
      return translate({ id: 'theme.eventWriteups.talkType.demo', message: 'Demo' });
    case 'officeHours':
      return translate({ id: 'theme.eventWriteups.talkType.officeHours', message: 'Office hours' });
    case 'fireside':
      return translate({ id: 'theme.eventWriteups.talkType.fireside', message: 'Fireside chat' });
    case 'interview':
      return translate({ id: 'theme.eventWriteups.talkType.interview', message: 'Interview' });
    case 'questions':
      return translate({
        id: 'theme.eventWriteups.talkType.questions',
        message: 'Questions and answers',
      });
    case 'openMic':
      return translate({ id: 'theme.eventWriteups.talkType.openMic', message: 'Open mic' });
    case 'award':
      return translate({ id: 'theme.eventWriteups.talkType.award', message: 'Award' });
    case 'game':
      return translate({ id: 'theme.eventWriteups.talkType.game', message: 'Game' });
    case 'break':
      return translate({ id: 'theme.eventWriteups.talkType.break', message: 'Break' });
    case 'registration':
      return translate({
        id: 'theme.eventWriteups.talkType.registration',
        message: 'Registration',
      });
    case 'openSpace':
      return translate({ id: 'theme.eventWriteups.talkType.openSpace', message: 'Open space' });
    case 'social':
      return translate({ id: 'theme.eventWriteups.talkType.social', message: 'Social' });
    case 'opening':
      return translate({ id: 'theme.eventWriteups.talkType.opening', message: 'Opening' });
    case 'closing':
      return translate({ id: 'theme.eventWriteups.talkType.closing', message: 'Closing' });
    default:
      return undefined;
  }
}

/** Describes a recording that can't be watched; `undefined` when there's nothing to say. */
export function recordingLabel(status: RecordingData['status']): string | undefined {
  switch (status) {
    case 'pending':
      return translate({
        id: 'theme.eventWriteups.recording.pending',
        message: 'Not published yet',
      });
    case 'scheduled':
      return translate({
        id: 'theme.eventWriteups.recording.scheduled',
        message: 'Will be published after the event',
      });
    case 'removed':
      return translate({
        id: 'theme.eventWriteups.recording.removed',
        message: 'No longer available',
      });
    default:
      return undefined;
  }
}

/** Returns a place, or that the event is online. */
export function placeLabel(place: string | undefined, mode: EventData['mode']): string | undefined {
  if (mode === 'offline') return place;
  const online = translate({ id: 'theme.eventWriteups.online', message: 'Online' });
  return mode === 'mixed' && place !== undefined ? `${place} · ${online}` : online;
}

/** Returns the original date of an event that has been moved. */
export function previousLabel(when: When): string {
  return translate(
    {
      id: 'theme.eventWriteups.previousDate',
      description: 'Beside the date of an event that was moved; {date} is the old one',
      message: 'Originally {date}',
    },
    { date: [when.text.join(''), when.zone?.short].filter(Boolean).join(' ') },
  );
}
