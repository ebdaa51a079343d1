import CaseModel

/// What Callback says: one golden event of each type and of each way it can be filled in.
extension Said {
    static let callback: [Said] = [
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
        Said(
            CallMoved(
                case: aCase, callback: call, number: 2, from: hanne, to: omar, by: hanne, due: limit.due, agreed: agreed
            ),
            about: subject, special: "agreed"),
        Said(
            Pinged(
                case: aCase, callback: call, stage: .nearTarget, recipients: [hanne], due: limit.due,
                validUntil: "2026-11-26T14:00:00Z", agreed: agreed), about: subject, special: "agreed"),
        Said(
            Pinged(
                case: aCase, callback: call, stage: .wished, recipients: [hanne], due: limit.due,
                validUntil: "2026-11-26T14:00:00Z", isToBeAgreed: true), about: subject, special: "to-be-agreed"),
        Said(
            Pinged(
                case: aCase, callback: call, stage: .nearLimit, recipients: [omar], due: limit.due,
                validUntil: "2026-11-26T14:00:00Z", isCallerGone: true), about: subject, special: "caller-gone"),
        Said(
            AnswerReceived(
                IncomingDocument(
                    case: aCase, document: "B-0123456789ABCDEFGHJK", kind: .reply, channel: .publicForm,
                    received: "2026-11-23T08:05:00Z", digest: String(repeating: "0b", count: 32)),
                ahead: AnswerReceived.TalkAhead(callback: call, recipients: [hanne], agreed: agreed)), about: subject,
            special: "ahead"),
        Said(
            Chased(
                case: aCase, obligation: "G-1", kind: .appointment, stage: .near, recipients: [hanne],
                due: limit.due, validUntil: "2026-11-26T14:00:00Z", agreed: agreed), about: subject, special: "agreed"),
        Said(CallLimitChanged(case: aCase, callback: call, reason: .firstContact, limit: limit), about: subject),
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
            NoteFiled(
                case: aCase, callback: call, note: note, version: 1, by: hanne, spokenAt: "2026-11-23T08:50:00Z",
                outcome: .solved, hasConsent: true, recipient: nil, copyBy: "2026-11-25T00:00:00+01:00",
                also: [beside]), about: subject, special: "also"),
        Said(
            NoteFiled(
                case: aCase, callback: call, note: note, version: 1, by: hanne, spokenAt: "2026-11-23T08:50:00Z",
                outcome: .solved, hasConsent: true, recipient: nil, copyBy: "2026-11-25T00:00:00+01:00", lead: beside),
            about: subject, special: "lead"),
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
}
