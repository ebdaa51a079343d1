/// What a case's record says: how the case ends, and what must still become true before it may close.
extension CaseRecord {
    /// How the case is coming to its end by the latest word on it; `nil` while a talk is still to be held.
    package var ending: Ending? {
        if let declared = standingDeclaration { return declared.ending }
        if standsFormalWish { return .formal }
        if let note = notes.last {
            return switch note.outcome {
            case .solved: .solved
            case .formal: .formal
            case .stopped: .stopped
            case .withdrawn: .withdrawn
            case .notReached: .notReached
            case .newTalk: nil
            }
        }
        if isAnonymous { return .anonymous }
        return route == .formal || (route == .callback && !handovers.isEmpty) ? .formal : nil
    }

    /// Whether this note speaks of how the case ends: talks that nobody owed have notes of their own.
    package func heard(of note: NoteID) -> Bool { notes.contains { $0.note == note } }

    /// Whether this handing-on still counts: neither has another taken its place, nor is its matter answered elsewhere.
    package func counts(_ handover: HandoverID) -> Bool { handovers.contains { $0.handover == handover } }

    /// Whether another authority has all that was to be answered formally here.
    package var hasFormalPartElsewhere: Bool { isFormalPartElsewhere == true }

    /// Whether the citizen can still have it handled formally instead of talked through.
    package var mayGoFormal: Bool {
        switch ending {
        case nil, .solved, .notReached: !isAnonymous
        case .formal, .stopped, .withdrawn, .anonymous, .misrouted, .died, .fellAway, .noComplaint: false
        }
    }

    /// Whether the citizen's wish to have it handled formally stands, however it was said after registration.
    package var isFormalByWish: Bool { standsFormalWish }

    /// Whether somebody has been asked to take a formal part that still counts.
    package var hasHandovers: Bool { !handovers.isEmpty }

    /// Whether a written answer is still owed here, however a talk about the rest ends.
    package var owesWrittenAnswer: Bool { isStillPursued && missingFromFormalPart.contains(.formalReply) }

    /// Which note counts now; `nil` before the first.
    package var note: NoteVersion? { notes.last?.named }

    /// Whether the citizen has agreed that it ends with the note that counts.
    package var hasConsent: Bool { notes.last?.hasConsent ?? false }

    /// Whether the citizen has been sent the note that counts. What lies to be printed counts, and what came back is owed
    /// again by Callback's clock (decision 58); `copyStanding` says where it is.
    package var isCopySent: Bool { note.map(copies.contains) ?? false }

    /// Where the copy of the note that counts is; `nil` while there is none.
    package var copyStanding: CopyStanding? {
        guard let note, copies.contains(note) else { return nil }
        return copiesNotGone?.first { $0.copy == note }?.standing ?? .left
    }

    /// Objections that nobody has answered, in order.
    package var openObjections: [ObjectionID] {
        objections.filter { $0.contests != nil && !$0.isAnswered }.map(\.objection)
    }

    /// Whether the citizen has said that the note which counts now is not right, answered or not. Once it has been answered
    /// in writing that the note stands, nothing new is to be written.
    package var isNoteContested: Bool {
        guard let note else { return false }
        return objections.contains { $0.contests == note && $0.outcome != .notUpheld }
    }

    /// What must still become true before the case may close; empty when it may.
    package var missing: [ClosingCondition] {
        // Whoever has died is owed no answer any more.
        if ending == .died { return [] }
        let unanswered: [ClosingCondition] = openObjections.map { .answer(to: $0) }
        let unjudged: [ClosingCondition] = (repliesToJudge ?? []).map { .judgement(of: $0) }
        return unanswered + unjudged + missingForEnding + missingElsewhere
    }

    /// What was sent on is ours until the authority has said that it has it, and what came back is talked through.
    private var missingElsewhere: [ClosingCondition] {
        var missing: [ClosingCondition] = waitsForOthers ? [.acknowledgementElsewhere] : []
        if owesTalkOfReturn { missing.append(notes.isEmpty ? .conversation : .newTalk) }
        return missing.filter { !missingForEnding.contains($0) }
    }

    /// Whether a talk is owed in which the citizen hears that what was sent on is with us again.
    package var owesTalkOfReturn: Bool { isReturned == true && !isAnonymous && isStillPursued }

    /// Whether others have not said yet that they have what was sent to them.
    private var waitsForOthers: Bool { elsewhere?.isEmpty == false && isStillPursued }

    /// Whoever has withdrawn it, has died, or never complained waits for no authority.
    private var isStillPursued: Bool {
        switch ending {
        case .withdrawn, .died, .fellAway, .noComplaint: false
        case nil, .solved, .formal, .stopped, .notReached, .anonymous, .misrouted: true
        }
    }

    private var missingForEnding: [ClosingCondition] {
        switch ending {
        case nil: [notes.isEmpty ? .conversation : .newTalk] + missingFromFormalPart
        case .solved: missingConsent + missingFromNote + missingFromFormalPart
        case .formal, .stopped: missingFromNote + missingFromFormalPart
        // Callback files that nobody was reached when its policy is kept, and not before: there is one such promise.
        case .notReached: missingFromNote + missingFromFormalPart
        case .withdrawn: standingDeclaration == nil ? [.writtenWithdrawal] + missingCopy : missingCopy
        // There is nobody to answer; what can be done is to look into it.
        case .anonymous: missingFromHandover + (isExamined == true ? [] : [.examination])
        case .misrouted: standingDeclaration?.isAcknowledgedElsewhere == true ? [] : [.acknowledgementElsewhere]
        case .died, .fellAway, .noComplaint: []
        }
    }

    /// A declaration counts until a conversation that was held after it says something else.
    private var standingDeclaration: Declaration? {
        guard let declaration else { return nil }
        if let note = notes.last, note.spokenAt > declaration.at { return nil }
        return declaration
    }

    /// The citizen's wish for formal handling counts until a conversation that was held after it says something else.
    var standsFormalWish: Bool { Self.stands(formalWish: wishedFormal, lastSpoken: notes.last?.spokenAt) }

    /// The same of what is kept, for whoever reads no more of it.
    package static func stands(formalWish wished: Timestamp?, lastSpoken: Timestamp?) -> Bool {
        guard let wished else { return false }
        return lastSpoken.map { $0 <= wished } ?? true
    }

    private var missingConsent: [ClosingCondition] {
        guard let note = notes.last, !note.hasConsent else { return [] }
        return [.consent(note.named)]
    }

    /// What was written down has been sent, and is not contested.
    private var missingFromNote: [ClosingCondition] {
        guard let note, isNoteContested else { return missingCopy }
        return missingCopy + [.newNote(insteadOf: note)]
    }

    private var missingCopy: [ClosingCondition] {
        guard let note, !copies.contains(note) else { return [] }
        return [.copy(note)]
    }

    /// The formal part, where there is one: always once it was handed on, also when the rest was talked through.
    private var missingFromFormalPart: [ClosingCondition] {
        let hasFormalPart =
            switch route {
            case .formal: true
            case .split: isFormalPartElsewhere != true || !handovers.isEmpty || ending == .formal || ending == .stopped
            case .callback: !handovers.isEmpty || ending == .formal || ending == .stopped
            }
        guard hasFormalPart else { return [] }
        return missingFromHandover + (isReplySent ? [] : [.formalReply])
    }

    private var missingFromHandover: [ClosingCondition] {
        guard !handovers.isEmpty else { return [.handingOn] }
        return handovers.filter { !$0.isAcknowledged }.map { .acknowledgement($0.handover, from: $0.recipient) }
    }
}
