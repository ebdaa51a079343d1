import CaseModel
import Testing
import Wire

/// One event of a type, as it has been written once and must be read for as long as there are logs.
struct Said: CustomTestStringConvertible, Sendable {
    /// The golden file's name, without `.json`: the type, and what is special about this one.
    let name: String
    let event: CloudEvent
    /// Whether an event says what this one says.
    let isSaid: @Sendable (CloudEvent) throws -> Bool

    var testDescription: String { name }

    init<Body: BusEvent>(_ body: Body, about subject: Subject, sparse: Bool = false, special: String? = nil) {
        let type = Body.type.rawValue
        name = sparse ? type + ".sparse" : special.map { type + "." + $0 } ?? type
        let source = ServiceName(rawValue: String(type.split(separator: ".")[2]))
        // Whatever a caseworker did has no cause; a sparse event stands for those.
        let cause = sparse ? nil : EventID(epoch: "1A2B3C4D5E6F7G8H", number: 41)
        do {
            event = try CloudEvent(
                id: EventID(epoch: "7ZK3Q8M2RTV5WX9A", number: 7), source: source, subject: subject,
                time: "2026-11-23T09:12:00.250Z", cause: cause, body: body)
        } catch { preconditionFailure("\(type): \(error)") }
        isSaid = { try $0.body(Body.self) == body }
    }

    static let all: [Said] = intake + callback + others + learning

    private static let aCase: CaseID = "K-0123456789ABCDEFGHJK"
    private static let subject = Subject(aCase)
    private static let call: CallbackID = "C-0123456789ABCDEFGHJK"
    private static let note: NoteID = "N-0123456789ABCDEFGHJK"
    private static let unit: UnitID = "U-SKOLE"
    private static let hanne: PersonID = "P-HANNE"
    private static let omar: PersonID = "P-OMAR"
    private static let limit = Deadline(
        rule: .twoWorkingDays, profile: "kl", version: 1, due: "2026-11-25T14:00:00Z")

    private static let intake: [Said] = [
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
        Said(CitizenReturned(case: aCase, again: "K-OTHER", isUndone: true), about: subject),
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
                case: aCase, forwarding: "X-1", received: "2026-11-23T08:05:00Z", isPart: true, by: omar),
            about: subject),
    ]

    private static let callback: [Said] = [
        Said(
            TalkNoted(
                case: aCase, note: note, version: 2, by: hanne, spokenAt: "2026-11-23T09:00:00Z",
                copyBy: "2026-11-24T14:00:00Z"), about: subject),
        Said(
            AnswerReceived(
                IncomingDocument(
                    case: aCase, document: "B-0123456789ABCDEFGHJK", kind: .reply, channel: .publicForm,
                    received: "2026-11-23T08:05:00Z", digest: String(repeating: "0b", count: 32))),
            about: subject),
        Said(
            CallOwed(
                case: aCase, callback: call, unit: unit, assigned: hanne,
                target: Deadline(rule: .sameDay, profile: "kl", version: 1, due: "2026-11-23T14:00:00Z"), limit: limit,
                reason: .objection), about: subject),
        Said(
            CallOwed(
                case: aCase, callback: call, unit: unit, assigned: nil, target: limit, limit: limit,
                reason: .firstContact), about: subject, sparse: true),
        Said(
            Pinged(
                case: aCase, callback: call, stage: .missed, recipients: [hanne, omar], due: limit.due,
                validUntil: "2026-11-26T14:00:00Z"), about: subject),
        Said(Digested(digest: "Y-1", person: omar, count: 7, validUntil: "2026-11-26T14:00:00Z"), about: Subject(omar)),
        Said(
            Pinged(
                case: aCase, callback: call, stage: .nearLimit, recipients: [hanne], due: limit.due,
                validUntil: "2026-11-26T14:00:00Z", instance: 2, digested: [hanne]), about: subject, sparse: true),
        Said(
            CallMoved(case: aCase, callback: call, number: 2, from: hanne, to: omar, by: hanne, due: limit.due),
            about: subject),
        Said(
            CallMoved(case: aCase, callback: call, number: 1, from: nil, to: omar, by: omar, due: limit.due),
            about: subject, sparse: true),
        Said(CallMissed(case: aCase, callback: call, limit: limit), about: subject),
        Said(
            CallAttempted(case: aCase, callback: call, attempt: 2, by: hanne, at: "2026-11-23T09:11:00Z"),
            about: subject),
        Said(
            NoteFiled(
                case: aCase, callback: call, note: note, version: 2, by: hanne, spokenAt: "2026-11-23T08:50:00Z",
                outcome: .formal, hasConsent: true, recipient: omar, copyBy: "2026-11-25T00:00:00+01:00"),
            about: subject),
        Said(
            NoteFiled(
                case: aCase, callback: call, note: note, version: 1, by: hanne, spokenAt: "2026-11-23T08:50:00Z",
                outcome: .newTalk, hasConsent: false, recipient: nil, copyBy: "2026-11-25T00:00:00+01:00"),
            about: subject, sparse: true),
        Said(
            CitizenReached(
                case: aCase, callback: call, by: hanne, spokenAt: "2026-11-23T08:50:00Z",
                noteBy: "2026-11-24T15:00:00Z"), about: subject),
        Said(
            Chased(
                case: aCase, obligation: "G-1", kind: .tellInvolved, stage: .missed, recipients: [hanne, omar],
                due: limit.due, validUntil: "2026-11-26T14:00:00Z"), about: subject),
        Said(
            ObligationFulfilled(case: aCase, obligation: "G-1", kind: .agreement, isInTime: true, by: hanne),
            about: subject),
        Said(CallUnanswered(case: aCase, callback: call, attempts: 3), about: subject),
        Said(
            CallUnanswered(case: aCase, callback: call, attempts: 4, reason: .beforeChange), about: subject,
            sparse: true),
        Said(PersonalReceiptWritten(case: aCase, obligation: "G-1", by: hanne), about: subject),
        Said(
            Appointed(
                case: aCase, appointment: "E-1", version: 1, form: .meeting, at: "2026-11-30T09:00:00Z",
                notice: .letter, by: hanne), about: subject),
        Said(
            Appointed(
                case: aCase, appointment: "E-1", version: 2, form: .call, at: nil, notice: nil, by: hanne),
            about: subject, sparse: true),
        Said(
            Objected(case: aCase, objection: "O-1", note: note, version: 1, mail: "E-1", judgedBy: hanne),
            about: subject),
        Said(Objected(case: aCase, objection: "O-1", note: note, version: 1), about: subject, sparse: true),
        Said(ObjectionAnswered(case: aCase, objection: "O-1", outcome: .notUpheld), about: subject),
        Said(ObjectionAnswered(case: aCase, objection: "O-1"), about: subject, sparse: true),
        Said(ObjectionJudged(case: aCase, objection: "O-1", outcome: .partlyUpheld, by: hanne), about: subject),
    ]

    private static let others: [Said] = [
        Said(
            PersonChanged(person: hanne, unit: unit, roles: [.caseworker, .leader], isActive: true),
            about: Subject(hanne)),
        Said(
            AbsenceChanged(absence: "V-1", person: hanne, from: "2026-11-23", to: "2026-11-27", isCancelled: false),
            about: Subject(hanne)),
        Said(UnitChanged(unit: unit, parent: "U-BUF", leader: omar), about: Subject(unit)),
        Said(UnitChanged(unit: unit, parent: nil, leader: nil), about: Subject(unit), sparse: true),
        Said(
            LetterSent(
                case: aCase, letter: "L-1", kind: .noteCopy, note: note, version: 1,
                digest: String(repeating: "0123456789abcdef", count: 4), restriction: "G-1", channel: .paper),
            about: subject),
        Said(
            LetterSent(
                case: aCase, letter: "L-2", kind: .receipt, note: nil, version: nil,
                digest: String(repeating: "0123456789abcdef", count: 4)), about: subject, sparse: true),
        Said(
            LetterFateKnown(
                case: aCase, letter: "L-1", kind: .noteCopy, note: note, version: 1, fate: .returned,
                restriction: "G-1", arrives: "2026-11-30T15:00:00Z"), about: subject),
        Said(
            LetterFateKnown(
                case: aCase, letter: "L-2", kind: .receipt, note: nil, version: nil, fate: .settled), about: subject,
            sparse: true),
        Said(
            DocumentHandedOver(
                case: aCase, document: "E-0123456789ABCDEFGHJK", digest: String(repeating: "0a", count: 32)),
            about: subject),
        Said(
            Prompted(
                prompt: "T-1", leader: omar, kind: .oneToOne, stage: .reminder, by: "2026-11-30T14:00:00Z",
                validUntil: "2026-12-07T14:00:00Z"), about: Subject(omar)),
        Said(
            PromptedTogether(
                digest: "Y-1", leader: omar, count: 4, by: "2026-11-30T14:00:00Z", validUntil: "2026-12-07T14:00:00Z"),
            about: Subject(omar)),
        Said(
            ProposalWithdrawn(prompt: "T-1", leader: omar, sequence: 1, at: "2026-11-30T13:30:00Z"),
            about: Subject(PromptID("T-1"))),
        Said(
            CareTold(prompt: "T-1", person: hanne, validUntil: "2026-12-07T14:00:00Z", instance: 2),
            about: Subject(PromptID("T-1"))),
        Said(
            CareTold(prompt: "T-1", person: hanne, validUntil: "2026-12-07T14:00:00Z"),
            about: Subject(PromptID("T-1")), sparse: true),
        Said(ReadinessChanged(case: aCase, waits: true, until: "2026-12-07T14:00:00Z"), about: subject),
        Said(ReadinessChanged(case: aCase, waits: false, until: nil), about: subject, sparse: true),
        Said(RiskAssessmentAsked(case: aCase), about: subject),
        Said(ReviewOpened(case: aCase, review: "R-1", cause: .redStep), about: subject),
        Said(ReviewClosed(case: aCase, review: "R-1", findings: 3), about: subject),
    ]

    private static let learning: [Said] = [
        Said(
            TrainingDue(
                unit: unit, leader: omar, count: 3, day: "2026-12-01", validUntil: "2026-12-08T14:00:00Z"),
            about: Subject(unit)),
        Said(
            FindingReminded(
                finding: "F-1", stage: .overdue, recipients: [hanne, omar], due: "2026-12-01T14:00:00Z", round: 2,
                validUntil: "2026-12-08T14:00:00Z"), about: Subject(FindingID("F-1"))),
        Said(
            FindingChanged(finding: "F-1", unit: unit, owner: hanne, state: .open, isReopened: true),
            about: Subject(FindingID("F-1"))),
        Said(LessonToTell(case: aCase, finding: "F-1", by: omar), about: subject),
        Said(
            IncidentToLearnFrom(incident: "I-1", unit: unit, waits: true, until: "2026-12-07T14:00:00Z"),
            about: Subject(IncidentID("I-1"))),
        Said(
            IncidentToLearnFrom(incident: "I-1", unit: unit, waits: false, until: nil),
            about: Subject(IncidentID("I-1")), sparse: true),
        Said(
            IncidentReviewChanged(review: "R-2", unit: unit, state: .waits), about: Subject(ReviewID("R-2"))),
        Said(MediationChanged(case: aCase, mediation: "B-1", state: .accepted), about: subject),
        Said(
            MediationChanged(case: aCase, mediation: "B-1", state: .offered, ground: .locked, isOral: true),
            about: subject, sparse: true),
        Said(
            LearningReminded(
                task: .reparation, matter: "G-1", case: aCase, stage: .overdue, recipients: [hanne, omar],
                due: "2026-12-01T14:00:00Z", round: 2, validUntil: "2026-12-08T14:00:00Z"), about: subject),
        Said(
            LearningReminded(
                task: .assessment, matter: Subject(unit), case: nil, stage: .nearDue, recipients: [omar],
                due: "2026-12-01T14:00:00Z", round: 24_324, validUntil: "2026-12-08T14:00:00Z"), about: Subject(unit),
            sparse: true),
        Said(
            RemindedTogether(digest: "Y-1", person: omar, count: 33, validUntil: "2026-12-08T14:00:00Z"),
            about: Subject(omar)),
        Said(
            FindingGiven(
                finding: "F-1", to: hanne, isReopened: true, due: "2026-12-01T14:00:00Z", round: 2, leader: omar),
            about: Subject(FindingID("F-1"))),
        Said(
            FindingGiven(finding: "F-1", to: hanne, isReopened: true, due: "2026-12-01T14:00:00Z", round: 2),
            about: Subject(FindingID("F-1")), sparse: true),
        Said(
            ReviewMeetingSet(
                review: "R-1", people: [hanne, omar], at: "2026-12-01T14:00:00Z", sequence: 1, isCalledOff: false),
            about: Subject(ReviewID("R-1"))),
        Said(
            ReparationDecided(
                case: aCase, reparation: "G-1", isGranted: true, by: omar, proposedBy: hanne, isByLetter: true),
            about: subject),
        Said(
            ExperienceTold(case: aCase, answers: [ExperienceLine(question: .listening, answer: .partly)]),
            about: subject
        ),
    ]
}
