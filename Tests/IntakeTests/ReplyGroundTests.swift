import CaseModel
import IntakeCore
import IntakeShell
import Support
import Testing
import Wire

extension ServiceCommand where Self == GroundReply {
    /// We see it otherwise, and the decision can be complained about.
    static func grounds(
        _ id: CaseID, _ stance: ReplyStance = .disagreed, remedy: String? = nil,
        guidance: [AppealGuidance] = [.decision]
    ) -> GroundReply { GroundReply(case: id, stance: stance, remedy: remedy, guidance: guidance) }
}

extension AppealGuidance {
    static let decision = AppealGuidance(
        decision: "Afslaget af 3. november", canBeAppealed: true, appealTo: "Ankestyrelsen",
        how: "Skriv til kommunen, som ser på den igen.", lastDay: "2026-12-22")
}

/// What the written answer has to say beside its text, and its way out as a letter of ours.
@Suite struct ReplyGroundTests {
    /// Examined by Lone, who writes.
    private func examined(_ desk: Desk, _ points: [PointKind] = [.procedural, .substantive]) throws -> CaseID {
        try desk.employ(.dirk)
        let id = try desk.ask(.complaint(points, channel: .letter, assigned: nil, wish: .formal)).case
        let handover = try #require(try desk.ask(ShowFormal(case: id), as: .lone).handovers.first).handover
        try desk.ask(AcknowledgeHandover(handover: handover), as: .lone)
        try desk.ask(RecordExamination(case: id, findings: "Beskeden gik tabt."), as: .lone)
        return id
    }

    private func submit(_ id: CaseID) -> DraftReply {
        DraftReply(case: id, text: "Kære Sofie.", assurance: .init(head: .finn, director: .dirk))
    }

    private func assure(_ id: CaseID, _ desk: Desk) throws {
        try desk.ask(submit(id), as: .lone)
        for viewer in [Viewer.finn, .dirk] {
            try desk.ask(AssureReply(case: id, version: 1, isApproved: true), as: viewer)
        }
    }

    /// Assured by both, and nobody has sent it.
    private func assured(_ desk: Desk) throws -> CaseID {
        let id = try examined(desk)
        try desk.ask(.grounds(id), as: .lone)
        try assure(id, desk)
        return id
    }

    /// Sent as a letter of ours that lies to be printed.
    private func lying(_ desk: Desk) throws -> CaseID {
        let id = try assured(desk)
        try desk.ask(SendReply(case: id, version: 1), as: .lone)
        try desk.hear(left(id, by: .paper), .notifier, id)
        return id
    }

    private func left(_ id: CaseID, _ letter: LetterID = "L-9", by channel: LetterChannel? = nil) -> LetterSent {
        LetterSent(
            case: id, letter: letter, kind: .formalReply, note: nil, version: nil,
            digest: String(repeating: "0123456789abcdef", count: 4), channel: channel)
    }

    private func say(_ fate: LetterFate, of letter: LetterID, in id: CaseID, _ desk: Desk) throws {
        try desk.hear(
            LetterFateKnown(case: id, letter: letter, kind: .formalReply, note: nil, version: nil, fate: fate),
            .notifier, id)
    }

    @Test("R-079 an answer that touches a decision is neither assured nor sent before it says how to complain about it")
    func guidance() throws {
        let desk = try Desk()
        let id = try examined(desk)
        try desk.ask(.grounds(id, guidance: []), as: .lone)
        #expect(desk.refusal(submit(id), as: .lone) == "intake.reply_guidance_missing")
        #expect(desk.refusal(ReplySent(case: id, reference: "2026-9"), as: .lone) == "intake.reply_not_assured")
        for half in [
            AppealGuidance(decision: " ", canBeAppealed: false),
            AppealGuidance(decision: "Afslaget", canBeAppealed: true, appealTo: "Ankestyrelsen"),
            AppealGuidance(decision: "Afslaget", canBeAppealed: true, how: "Skriv til os."),
        ] {
            #expect(
                desk.refusal(.grounds(id, guidance: [half]), as: .lone) == "intake.reply_guidance_incomplete")
        }
        try desk.ask(.grounds(id), as: .lone)
        try desk.ask(submit(id), as: .lone)
        #expect(try desk.ask(ShowFormal(case: id), as: .lone).needsGuidance == true)
    }

    @Test("R-079 nobody is told to complain by a day that has come, neither when it is written nor when it leaves")
    func appealDay() throws {
        let desk = try Desk()
        let id = try examined(desk)
        func decision(by day: CivilDay) -> AppealGuidance {
            AppealGuidance(
                decision: "Afslaget", canBeAppealed: true, appealTo: "Ankestyrelsen", how: "Skriv til os.", lastDay: day
            )
        }
        for day: CivilDay in ["2026-11-01", "2026-11-24"] {
            #expect(
                desk.refusal(.grounds(id, guidance: [decision(by: day)]), as: .lone) == "intake.reply_appeal_day_over")
        }
        try desk.ask(.grounds(id), as: .lone)
        try assure(id, desk)
        try desk.wait(until: Timestamp("2026-12-22T08:00+01:00"))
        #expect(desk.refusal(SendReply(case: id, version: 1), as: .lone) == "intake.reply_appeal_day_over")
    }

    @Test("R-079 assured and its last day to complain come, the answer gets a new day, is assured anew and leaves")
    func newAppealDay() throws {
        let desk = try Desk()
        let id = try assured(desk)
        try desk.wait(until: Timestamp("2026-12-22T08:00+01:00"))
        #expect(desk.refusal(SendReply(case: id, version: 1), as: .lone) == "intake.reply_appeal_day_over")
        #expect(desk.refusal(submit(id), as: .lone) == "intake.reply_appeal_day_over")
        func shown() throws -> ShowFormal.Reply { try desk.ask(ShowFormal(case: id), as: .lone) }
        #expect(try shown().stage == .approved)
        let later = AppealGuidance(
            decision: "Afslaget", canBeAppealed: true, appealTo: "Ankestyrelsen", how: "Skriv til os.",
            lastDay: "2027-01-22")
        #expect(desk.refusal(.grounds(id, guidance: [later])) == "intake.reply_not_their_turn")
        try desk.ask(.grounds(id, guidance: [later]), as: .lone)
        #expect(try shown().stage == .drafting && shown().turn == .lone && shown().grounds?.guidance == [later])
        #expect(try shown().acts.last?.kind == .sentBack && shown().acts.last?.version == 1)
        #expect(desk.refusal(SendReply(case: id, version: 1), as: .lone) == "intake.reply_not_assured")
        try desk.ask(submit(id), as: .lone)
        for viewer in [Viewer.finn, .dirk] {
            try desk.ask(AssureReply(case: id, version: 2, isApproved: true), as: viewer)
        }
        try desk.ask(SendReply(case: id, version: 2), as: .lone)
        let words = try desk.ask(ReadReplyWords(case: id, version: 2), as: nil, from: .notifier)
        #expect(words.guidance == [later] && words.isDue)
        try desk.hear(left(id), .notifier, id)
        #expect(try shown().stage == .sent && shown().isClosed)
    }

    @Test("R-015 what both have assured is kept as a draft again, and what lay ready is not sent by that")
    func draftAgain() throws {
        let desk = try Desk()
        let id = try assured(desk)
        // The same grounds once more undo nothing.
        try desk.ask(.grounds(id), as: .lone)
        #expect(try desk.ask(ShowFormal(case: id), as: .lone).stage == .approved)
        try desk.ask(SendReply(case: id, version: 1), as: .lone)
        try desk.ask(DraftReply(case: id, text: "Kære Sofie. Igen."), as: .lone)
        let shown = try desk.ask(ShowFormal(case: id), as: .lone)
        #expect(shown.stage == .drafting && shown.draft?.version == 2 && shown.isOnItsWay == false)
    }

    @Test("R-015 while our own letter with it lies unprinted, the answer is neither said to be sent nor written anew")
    func letterLies() throws {
        let desk = try Desk()
        let id = try lying(desk)
        #expect(desk.refusal(ReplySent(case: id, reference: "J-2"), as: .lone) == "intake.reply_letter_lies")
        #expect(desk.refusal(submit(id), as: .lone) == "intake.reply_letter_lies")
        #expect(desk.refusal(.grounds(id, guidance: []), as: .lone) == "intake.reply_letter_lies")
        let shown = try desk.ask(ShowFormal(case: id), as: .lone)
        #expect(shown.stage == .approved && shown.letter == .ready && !shown.isClosed && shown.promise?.kept == nil)
        // Stopped, it is said to be sent another way.
        try say(.returned, of: "L-9", in: id, desk)
        try desk.ask(ReplySent(case: id, reference: "J-2"), as: .lone)
        #expect(try desk.ask(ShowFormal(case: id), as: .lone).isClosed)
    }

    @Test("R-079 an answer about the handling alone needs no guidance")
    func proceduralAlone() throws {
        let desk = try Desk()
        let id = try examined(desk, [.procedural])
        try desk.ask(.grounds(id, guidance: []), as: .lone)
        try desk.ask(submit(id), as: .lone)
        #expect(try desk.ask(ShowFormal(case: id), as: .lone).stage == .withHead)
    }

    @Test("R-121 the answer says whether we agree, and what is put right when we do", arguments: ReplyStance.allCases)
    func stance(stance: ReplyStance) throws {
        let desk = try Desk()
        let id = try examined(desk)
        #expect(desk.refusal(submit(id), as: .lone) == "intake.reply_stance_missing")
        #expect(
            desk.refusal(.grounds(id, stance, remedy: " "), as: .lone)
                == (stance == .disagreed ? nil : "intake.reply_remedy_missing"))
        try desk.ask(.grounds(id, stance, remedy: stance == .disagreed ? nil : "Vi ringer i dag."), as: .lone)
        try assure(id, desk)
        try desk.ask(SendReply(case: id, version: 1), as: .lone)
        let words = try desk.ask(ReadReplyWords(case: id, version: 1), as: nil, from: .notifier)
        #expect(words.stance == stance && words.remedy == (stance == .disagreed ? nil : "Vi ringer i dag."))
        #expect(words.guidance == [.decision] && words.text == "Kære Sofie." && words.isDue && words.author == .lone)
    }

    @Test("R-121 what was read by those who assure is what leaves")
    func fixed() throws {
        let desk = try Desk()
        let id = try examined(desk)
        try desk.ask(.grounds(id), as: .lone)
        try desk.ask(submit(id), as: .lone)
        #expect(desk.refusal(.grounds(id, .agreed, remedy: "x"), as: .lone) == "intake.reply_not_awaited")
        #expect(desk.refusal(SendReply(case: id, version: 1), as: .lone) == "intake.reply_not_assured")
    }

    @Test("R-015 R-079 assured, asked for once and left as a letter, the formal reply is sent and the case closes")
    func letter() throws {
        let desk = try Desk()
        let id = try assured(desk)
        #expect(desk.refusal(SendReply(case: id, version: 2), as: .lone) == "intake.reply_version_changed")
        _ = desk.said()
        try desk.ask(SendReply(case: id, version: 1), as: .lone)
        try desk.ask(SendReply(case: id, version: 1), as: .lone)
        let wish = ReplyToSend(case: id, version: 1, by: .lone, author: .lone)
        #expect(try desk.said().map { try $0.body(ReplyToSend.self) } == [wish])
        #expect(try desk.ask(ShowFormal(case: id), as: .lone).isOnItsWay == true)
        #expect(
            desk.refusal(ReadReplyWords(case: id, version: 1), as: .lone) == "call.may_not_do",
            "for the service that writes letters alone")
        try desk.hear(left(id), .notifier, id)
        let shown = try desk.ask(ShowFormal(case: id), as: .lone)
        #expect(shown.stage == .sent && shown.isClosed && shown.isOnItsWay == false && shown.promise?.kept != nil)
        #expect(shown.acts.last?.kind == .sent && shown.acts.last?.words == "L-9" && shown.acts.last?.by == .lone)
        let words = try desk.ask(ReadReplyWords(case: id, version: 1), as: nil, from: .notifier)
        #expect(!words.isDue && words.holds == true, "it has left, and a copy of it can be asked for")
    }

    @Test(
        "R-015 on paper the answer is given when it was posted; stopped before that it is owed, and written anew or sent again"
    )
    func posted() throws {
        let desk = try Desk()
        let id = try assured(desk)
        func shown() throws -> ShowFormal.Reply { try desk.ask(ShowFormal(case: id), as: .lone) }
        func waits() throws -> Bool {
            try desk.ask(ListWaiting(scope: .mine), as: .lone).rows.contains { $0.kind == .toSend && $0.case == id }
        }
        try desk.ask(SendReply(case: id, version: 1), as: .lone)
        try desk.hear(left(id, by: .paper), .notifier, id)
        #expect(try shown().stage == .approved && !shown().isClosed && shown().promise?.kept == nil)
        #expect(try shown().letter == .ready && !waits(), "it lies where it is printed")
        try say(.returned, of: "L-9", in: id, desk)
        #expect(try shown().letter == .returned && waits() && !shown().isClosed)
        let words = try desk.ask(ReadReplyWords(case: id, version: 1), as: nil, from: .notifier)
        #expect(words.holds == true, "the same words may go once more")
        // Once more, to another address; the first says nothing of it any more.
        try desk.hear(left(id, "L-10", by: .paper), .notifier, id)
        try say(.replaced, of: "L-9", in: id, desk)
        try say(.handedOver, of: "L-9", in: id, desk)
        #expect(try shown().letter == .ready && !shown().isClosed)
        try say(.handedOver, of: "L-10", in: id, desk)
        #expect(try shown().stage == .sent && shown().isClosed && shown().promise?.kept == desk.clock.now)
        #expect(try shown().acts.last?.words == "L-10" && shown().letter == nil)
    }

    @Test("R-015 sent otherwise after our letter was stopped, the answer is given, and nobody is to send that again")
    func sentOtherwise() throws {
        let desk = try Desk()
        let id = try lying(desk)
        try say(.returned, of: "L-9", in: id, desk)
        try desk.ask(ReplySent(case: id, reference: "J-2"), as: .lone)
        let shown = try desk.ask(ShowFormal(case: id), as: .lone)
        #expect(shown.stage == .sent && shown.letter == nil && shown.isClosed)
        #expect(try !desk.ask(ListWaiting(scope: .mine), as: .lone).rows.contains { $0.kind == .letterReturned })
    }

    @Test("R-015 an answer whose letter was stopped can be written anew, and the letter stopped then gives nothing")
    func writtenAnew() throws {
        let desk = try Desk()
        let id = try lying(desk)
        try say(.returned, of: "L-9", in: id, desk)
        try desk.ask(submit(id), as: .lone)
        try say(.arrived, of: "L-9", in: id, desk)
        let shown = try desk.ask(ShowFormal(case: id), as: .lone)
        #expect(shown.stage == .withHead && !shown.isClosed && shown.promise?.kept == nil && shown.letter == nil)
    }

    @Test("R-017 the copy of a talk's note is the written answer when it has left, and not while it lies to be printed")
    func copyPosted() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint([.procedural], channel: .letter)).case
        func kept() throws -> Bool { try desk.ask(ShowFormal(case: id), as: .lone).promise?.kept != nil }
        try desk.hear(.filed(id, .solved, hasConsent: true), .callback, id)
        try desk.hear(.copy(id, by: .paper), .notifier, id)
        #expect(try !kept())
        let said = LetterFateKnown(case: id, letter: "L-1", kind: .noteCopy, note: "N-1", version: 1, fate: .handedOver)
        try desk.hear(said, .notifier, id)
        #expect(try kept())
    }

    @Test func `a newer version takes the letter back that lay ready`() throws {
        let desk = try Desk()
        let id = try assured(desk)
        try desk.ask(SendReply(case: id, version: 1), as: .lone)
        #expect(try desk.ask(ReadReplyWords(case: id, version: 1), as: nil, from: .notifier).holds == true)
        try desk.ask(submit(id), as: .lone)
        #expect(
            desk.refusal(ReadReplyWords(case: id, version: 1), as: nil, from: .notifier) == "intake.reply_not_awaited")
        #expect(try desk.ask(ShowFormal(case: id), as: .lone).isOnItsWay == false)
    }
}
