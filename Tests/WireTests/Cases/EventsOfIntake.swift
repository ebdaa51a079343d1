import CaseModel

/// What Intake says: one golden event of each type and of each way it can be filled in.
extension Said {
    static let intake: [Said] = [
        Said(
            CaseRegistered(
                case: aCase, unit: unit, received: "2026-11-23T08:05:00Z", channel: .digitalPost, kind: .complaint,
                route: .split, assigned: hanne, about: [omar], canBeWrittenTo: true, isHistory: false),
            about: subject),
        Said(
            CaseRegistered(
                case: aCase, unit: unit, received: "2026-11-23T08:05:00Z", channel: .phone, kind: .complaint,
                route: .callback, assigned: hanne, about: [omar], canBeWrittenTo: true, isHistory: false, by: omar),
            about: subject, special: "by"),
        Said(
            CaseRegistered(
                case: aCase, unit: unit, received: "2026-11-23T08:05:00Z", channel: .phone, kind: .everydayComplaint,
                route: .callback, assigned: nil, about: [], canBeWrittenTo: false, isHistory: true),
            about: subject, sparse: true),
        Said(
            StepDecided(
                case: aCase, unit: unit, step: .red, previous: .yellow, decidedBy: hanne, involved: [hanne, omar]),
            about: subject),
        Said(
            StepDecided(case: aCase, unit: unit, step: .green, previous: nil, decidedBy: hanne, involved: []),
            about: subject, sparse: true),
        Said(
            CaseAssigned(case: aCase, unit: unit, person: omar, previous: hanne, by: hanne, isConcerned: true),
            about: subject),
        Said(
            CaseAssigned(case: aCase, unit: unit, person: omar, previous: nil, by: omar, isConcerned: false),
            about: subject, sparse: true),
        Said(
            HandedOn(
                case: aCase, handover: "H-1", recipient: omar, received: "2026-11-23T08:05:00Z",
                acknowledgeBy: "2026-11-24T14:00:00Z"), about: subject),
        Said(WentFormal(case: aCase), about: subject),
        Said(
            ContactRhythmAgreed(case: aCase, rhythm: ContactRhythm(everyDays: 7, first: "2026-11-27"), by: hanne),
            about: subject),
        Said(ContactRhythmAgreed(case: aCase, rhythm: nil, by: hanne), about: subject, sparse: true),
        Said(
            MeetingPlanned(
                case: aCase, paper: "A-0123456789ABCDEFGHJK", at: "2026-11-26T09:00:00Z", people: [hanne, omar],
                by: hanne), about: subject),
        Said(
            MeetingRiskChanged(case: aCase, isDemanded: true, assessedFor: "2026-11-26T09:00:00Z"), about: subject),
        Said(MeetingRiskChanged(case: aCase, isDemanded: false, assessedFor: nil), about: subject, sparse: true),
        Said(
            MeetingMoved(
                case: aCase, meeting: "A-0123456789ABCDEFGHJK", version: 2, at: "2026-11-27T09:00:00Z",
                people: [hanne, omar], notice: .letter, by: hanne), about: subject),
        Said(
            MeetingMoved(
                case: aCase, meeting: "A-0123456789ABCDEFGHJK", version: 3, at: nil, people: [hanne], notice: nil,
                by: hanne), about: subject, sparse: true),
        Said(ChangeMoved(case: aCase, before: "2027-01-31T23:00:00Z"), about: subject),
        Said(
            Waited(
                case: aCase, kind: .toAssureByHead, stage: .late, since: "2026-11-24T10:00+01:00",
                due: "2026-12-08T15:00+01:00", recipients: [hanne, omar], gathered: [omar]), about: subject),
        Said(
            Waited(
                case: aCase, kind: .toAssureByDirector, stage: .arose, since: "2026-11-24T10:00+01:00",
                due: "2026-12-08T15:00+01:00", recipients: [hanne, omar], awayUntil: "2026-12-18"), about: subject,
            special: "away"),
        Said(WaitedTogether(digest: "Y-1", person: omar), about: Subject(omar)),
        Said(
            CaseJudged(
                case: aCase, unit: unit, kind: .complaint, route: .formal, about: [hanne], exclusion: .substantive),
            about: subject),
        Said(CallNotOwed(case: aCase), about: subject),
        Said(HandoverAcknowledged(case: aCase, handover: "H-1", recipient: omar), about: subject),
        Said(HandoverOverdue(case: aCase, handover: "H-1", recipient: omar), about: subject),
        Said(CaseClosed(case: aCase, outcome: .formal, ending: .misrouted), about: subject),
        Said(CaseClosed(case: aCase, outcome: .solved), about: subject, sparse: true),
        Said(CaseReopened(case: aCase), about: subject),
        Said(ContactTeamChanged(case: aCase, people: [hanne, omar], decidedBy: hanne), about: subject),
        Said(CitizenVerified(case: aCase, canBeWrittenTo: true), about: subject),
        Said(
            CitizenCorrected(case: aCase, details: [.address, .number], canBeWrittenTo: true), about: subject),
        Said(
            RestrictionChanged(
                case: aCase, restriction: "G-1", state: .approved, proposedBy: hanne, lastDay: "2027-02-23",
                isLifted: true),
            about: subject),
        Said(
            RestrictionChanged(case: aCase, restriction: "G-1", state: .ended, proposedBy: hanne, lastDay: nil),
            about: subject, sparse: true),
        Said(ReplyMoved(case: aCase, stage: .withHead, version: 2, turn: omar), about: subject),
        Said(ReplyMoved(case: aCase, stage: .sent, version: nil, turn: nil), about: subject, sparse: true),
        Said(ReplyExtended(case: aCase, due: "2026-12-07T15:00:00Z"), about: subject),
        Said(ReplyOverdue(case: aCase, due: "2026-12-07T15:00:00Z"), about: subject),
        Said(
            CitizenReturned(case: aCase, again: "K-OTHER", isUndone: true, isSaid: true, isRetold: true), about: subject
        ),
        Said(CitizenReturned(case: aCase, again: nil), about: subject, sparse: true),
        Said(ReplyToSend(case: aCase, version: 2, by: omar), about: subject),
        Said(
            RepresentationChanged(
                case: aCase, number: 2, reach: .speak, from: "2026-11-23", until: "2027-11-23", isEnded: true),
            about: subject),
        Said(
            RepresentationChanged(
                case: aCase, number: 1, reach: .hear, from: "2026-11-23", until: nil, isEnded: false),
            about: subject, sparse: true),
        Said(LettersWayChanged(case: aCase), about: subject),
        Said(
            DocumentReceived(
                IncomingDocument(
                    case: aCase, document: "E-0123456789ABCDEFGHJK", kind: .message, channel: .digitalPost,
                    received: "2026-11-23T08:05:00Z", digest: String(repeating: "0a", count: 32))),
            about: subject),
        Said(FollowUpPromised(case: aCase, owner: omar, day: "2026-12-01", by: hanne), about: subject),
        Said(FollowUpPromised(case: aCase, owner: nil, day: nil, by: hanne), about: subject, sparse: true),
        Said(FollowUpDone(case: aCase, by: omar), about: subject),
        Said(CausesNamed(case: aCase, causes: [.waiting, .wayItWasSaid]), about: subject),
        Said(
            CaseForwarded(
                case: aCase, forwarding: "X-1", received: "2026-11-23T08:05:00Z", isPart: true, by: omar,
                isReturned: true, owesTalk: true),
            about: subject),
        Said(
            CaseForwarded(
                case: aCase, forwarding: "X-1", received: "2026-11-23T08:05:00Z", isPart: true, by: omar),
            about: subject, sparse: true),
    ]
}
