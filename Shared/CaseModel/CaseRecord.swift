/// What has become true about a case, as far as its closing depends on it.
///
/// It only ever learns; whether the case may close is read from it (`missing`). Services hear of one another's events
/// in any order between them, so it takes a copy before its note and an answer before its objection. What one service
/// says comes in the order it was said.
package struct CaseRecord: Codable, Hashable, Sendable {
    package private(set) var route: Route
    /// Nobody knows whose complaint it is, so nobody can be rung or answered.
    package private(set) var isAnonymous: Bool

    /// The newest version of each note, in the order the notes came; the last is the one that counts.
    private(set) var notes: [NoteHeard] = []
    /// Which versions the citizen has been sent; in order.
    private(set) var copies: [NoteVersion] = []
    /// Which of them are not on their way to the citizen, and why; absent while there is none, and in states of earlier releases.
    private(set) var copiesNotGone: [CopyNotGone]?
    private(set) var objections: [ObjectionHeard] = []
    private(set) var handovers: [HandoverMade] = []
    /// Whether what goes the formal way has been answered in writing.
    package private(set) var isReplySent = false
    private(set) var declaration: Declaration?
    /// All that was to be answered formally lies with another authority, which has said so; absent while it does not.
    private(set) var isFormalPartElsewhere: Bool?
    /// What was sent to other authorities and none of them has answered for; absent while there is nothing, and in states of
    /// earlier releases.
    private(set) var elsewhere: [ForwardingID]?
    /// Some of it came back, and no talk has been held since; absent while not, and in states of earlier releases.
    private(set) var isReturned: Bool?
    /// When the citizen asked to have it handled formally; absent when nobody has, and in states of earlier releases.
    private(set) var wishedFormal: Timestamp?
    /// The recipient of the formal part has looked into it; absent while not, and in states of earlier releases.
    private(set) var isExamined: Bool?
    /// What the citizen has written since there is a note, of which nobody has said yet whether it is an objection; absent
    /// while there is none, and in states of earlier releases.
    private(set) var repliesToJudge: [MailID]?

    package init(route: Route, isAnonymous: Bool) {
        self.route = route
        self.isAnonymous = isAnonymous
    }

    struct NoteHeard: Codable, Hashable, Sendable {
        let note: NoteID
        var version: Int
        var callback: CallbackID
        var spokenAt: Timestamp
        var outcome: Outcome
        var hasConsent: Bool
        var named: NoteVersion { NoteVersion(note, version: version) }
    }

    struct CopyNotGone: Codable, Hashable, Sendable {
        let copy: NoteVersion
        let standing: CopyStanding
    }

    struct ObjectionHeard: Codable, Hashable, Sendable {
        let objection: ObjectionID
        /// Absent while only the answer has been heard of.
        var contests: NoteVersion?
        var isAnswered: Bool
        /// How it came out, when it was answered in writing alone.
        var outcome: ObjectionOutcome?
    }

    struct HandoverMade: Codable, Hashable, Sendable {
        let handover: HandoverID
        let recipient: PersonID
        var isAcknowledged: Bool
    }

    /// Something that ends the case and was said outside a conversation.
    struct Declaration: Codable, Hashable, Sendable {
        let ending: Ending
        let at: Timestamp
        var isAcknowledgedElsewhere = false
    }
}

extension CaseRecord {
    /// A note, or a newer version of one; an older or repeated version says nothing new.
    mutating func hear(_ filed: NoteFiled) {
        let heard = NoteHeard(
            note: filed.note, version: filed.version, callback: filed.callback, spokenAt: filed.spokenAt,
            outcome: filed.outcome, hasConsent: filed.hasConsent)
        // Somebody has talked with the citizen after all: it ends as that talk says.
        if declaration?.ending == .fellAway || declaration?.ending == .noComplaint { declaration = nil }
        if let place = notes.firstIndex(where: { $0.note == filed.note }) {
            if notes[place].version < filed.version { notes[place] = heard }
            return
        }
        notes.append(heard)
        isReturned = nil
        // A talk that goes on formally wants a reply of its own, whatever was replied before it.
        if filed.outcome == .formal || filed.outcome == .stopped { isReplySent = false }
    }

    /// A letter; only copies of notes matter here.
    mutating func hear(_ sent: LetterSent) {
        guard sent.kind == .noteCopy, let note = sent.note, let version = sent.version else { return }
        let copy = NoteVersion(note, version: version)
        set(sent.liesReady ? .ready : .left, of: copy)
        guard !copies.contains(copy) else { return }
        copies.append(copy)
        copies.sort()
    }

    /// What became of a letter; only copies of notes matter here. What is sent once more, or never, changes nothing by itself.
    mutating func hear(_ said: LetterFateKnown) {
        guard said.kind == .noteCopy, let note = said.note, let version = said.version else { return }
        switch said.fate {
        case .handedOver, .arrived: set(.left, of: NoteVersion(note, version: version))
        case .returned: set(.returned, of: NoteVersion(note, version: version))
        case .settled, .replaced: break
        }
    }

    private mutating func set(_ standing: CopyStanding, of copy: NoteVersion) {
        let others = (copiesNotGone ?? []).filter { $0.copy != copy }
        let all = standing == .left ? others : others + [CopyNotGone(copy: copy, standing: standing)]
        copiesNotGone = all.isEmpty ? nil : all.sorted { $0.copy < $1.copy }
    }

    mutating func hear(_ objected: Objected) {
        let contested = NoteVersion(objected.note, version: objected.version)
        if let place = objections.firstIndex(where: { $0.objection == objected.objection }) {
            objections[place].contests = contested
        } else {
            add(ObjectionHeard(objection: objected.objection, contests: contested, isAnswered: false))
        }
    }

    mutating func hear(_ answered: ObjectionAnswered) {
        if let place = objections.firstIndex(where: { $0.objection == answered.objection }) {
            objections[place].isAnswered = true
            objections[place].outcome = answered.outcome
        } else {
            add(
                ObjectionHeard(
                    objection: answered.objection, contests: nil, isAnswered: true, outcome: answered.outcome))
        }
    }

    /// The citizen has written about a note: as long as nobody has judged it, it may be an objection.
    mutating func hear(replyToJudge mail: MailID) {
        guard repliesToJudge?.contains(mail) != true else { return }
        repliesToJudge = ((repliesToJudge ?? []) + [mail]).sorted()
    }

    mutating func judge(_ mail: MailID) {
        let others = (repliesToJudge ?? []).filter { $0 != mail }
        repliesToJudge = others.isEmpty ? nil : others
    }

    private mutating func add(_ objection: ObjectionHeard) {
        objections.append(objection)
        objections.sort { $0.objection < $1.objection }
    }

    /// A recipient has been asked to take it, perhaps instead of one who did not answer.
    mutating func handOn(_ handover: HandoverID, to recipient: PersonID, insteadOf earlier: HandoverID?) {
        guard !handovers.contains(where: { $0.handover == handover }) else { return }
        handovers.removeAll { $0.handover == earlier }
        handovers.append(HandoverMade(handover: handover, recipient: recipient, isAcknowledged: false))
        // What is handed on now has not been replied to, whatever was before.
        isReplySent = false
    }

    mutating func acknowledge(_ handover: HandoverID, by person: PersonID) throws(CaseRefusal) {
        guard let place = handovers.firstIndex(where: { $0.handover == handover }) else { throw .handoverUnknown }
        guard handovers[place].recipient == person else { throw .notTheRecipient }
        handovers[place].isAcknowledged = true
    }

    mutating func reply() throws(CaseRefusal) {
        guard !handovers.isEmpty else { throw .notOnFormalTrack }
        isReplySent = true
    }

    /// Everything that was about a decision has been taken by another authority: what was split off is answered there, and
    /// nobody here is waited for about it (decision 51). A formal part that a talk or the citizen asked for is ours still,
    /// and so is all of a complaint that nobody can be rung about.
    mutating func formalPartTaken() {
        let outcome = notes.last?.outcome
        guard route == .split, !isAnonymous, outcome != .formal, outcome != .stopped, !standsFormalWish else { return }
        handovers = []
        isFormalPartElsewhere = true
    }

    /// Sent to another authority.
    mutating func sendOn(_ part: ForwardingID) { elsewhere = ((elsewhere ?? []) + [part]).sorted() }

    /// The authority has it.
    mutating func takeElsewhere(_ part: ForwardingID) {
        let others = (elsewhere ?? []).filter { $0 != part }
        elsewhere = others.isEmpty ? nil : others
    }

    /// It is not theirs. The citizen, who has read that they have it, is talked with about it; where nobody can be rung, it is
    /// looked into anew.
    mutating func takeBack(_ part: ForwardingID) {
        takeElsewhere(part)
        if isAnonymous { isExamined = nil } else { isReturned = true }
    }

    mutating func wishFormal(at moment: Timestamp) {
        wishedFormal = moment
        // The written answer is about what came back, too.
        isReturned = nil
        isReplySent = false
    }

    mutating func examine() { isExamined = true }

    /// Which way it goes, by what somebody has read in it. What was to be answered formally and no longer is waits for nobody,
    /// unless a talk or the citizen has asked for it.
    mutating func judge(_ route: Route) {
        self.route = route
        guard route == .callback, notes.isEmpty, !standsFormalWish else { return }
        handovers = []
        isFormalPartElsewhere = nil
    }

    /// Somebody has learnt whose complaint it is: that citizen is answered.
    mutating func becomeKnown() { isAnonymous = false }

    mutating func livesAfterAll() { declaration = nil }

    /// Nothing but what was written made it a complaint. Where the citizen has been talked with, has objected, wants a written
    /// answer, or it has been looked into or sent on, it is one.
    mutating func setAside(at moment: Timestamp) throws(CaseRefusal) {
        guard notes.isEmpty, objections.isEmpty, declaration == nil, wishedFormal == nil, isExamined != true,
            !isReplySent, elsewhere == nil
        else { throw .isComplaint }
        declare(.noComplaint, at: moment)
    }

    mutating func takeUp() { declaration = nil }

    mutating func declare(_ ending: Ending, at moment: Timestamp) {
        if declaration?.ending == ending { return }
        declaration = Declaration(ending: ending, at: moment)
    }

    /// What the contact was opened for does not come. Whoever has been talked with keeps their case as it stands.
    mutating func fallAway(at moment: Timestamp) {
        guard notes.isEmpty, declaration == nil else { return }
        declare(.fellAway, at: moment)
    }

    mutating func acknowledgeElsewhere() throws(CaseRefusal) {
        guard declaration?.ending == .misrouted else { throw .notMisrouted }
        declaration?.isAcknowledgedElsewhere = true
    }

    mutating func findOurs() throws(CaseRefusal) {
        guard declaration?.ending == .misrouted else { throw .notMisrouted }
        declaration = nil
    }
}
