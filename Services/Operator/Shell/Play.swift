import CaseModel
import OperatorCore
import Runtime
import Wire
import Wording

/// The morning itself: who does what, in the order of the day. Every step waits for the facts it stands on.
final class Play {
    typealias Texts = Wording.StoryTexts

    let stage: Stage
    let colleagues: Colleagues
    private var cases: [String: CaseID] = [:]

    init(_ stage: Stage) throws {
        self.stage = stage
        colleagues = Colleagues(try ListStaff.whole { try stage.ask("karen", $0) })
    }

    func perform() throws {
        try takeIn()
        try solveAndClose()
        try answerFormally()
        try standTogether()
        try ringTwice()
        try hearObjection()
        try missOne()
        try settle()
    }

    private func name(_ user: String) throws -> String { try stage.seat(user).session.person.name }

    private func `case`(_ citizen: String) throws -> CaseID {
        guard let found = cases[citizen] else {
            throw Trouble(code: "story.case_missing", "no case came of the line about \(citizen)")
        }
        return found
    }

    /// The secretariat brings the file in; receipts leave, and calls are owed.
    private func takeIn() throws {
        let table = try CSV(TextFile.bytes(of: "\(stage.folder.path)/\(Texts.file)"))
        let sheet = try ImportSheet(table, colleagues: colleagues, withClocks: false, skippingUnknown: false)
        let moment = stage.now
        let result = try FileImport(stage.seat("karen")).run(
            sheet, isDryRun: false, leavesOutRefused: false, progress: nil)
        stage.tell(Wording.Story.imported(try name("karen"), Texts.file, result.sentence), at: moment)
        guard result.isWhole else {
            throw Trouble(code: "story.not_imported", "the file did not come in: \(result.json.text)")
        }
        var citizens: [CaseID: String] = [:]
        for row in try stage.ask("birgitte", ListCases(scope: .all, limit: 100)).cases {
            citizens[row.case] = row.citizen
            if let citizen = row.citizen { cases[citizen] = row.case }
        }
        stage.narrator = Narrator(colleagues, citizens: citizens)
        for citizen in [Texts.waitsLong, Texts.objects, Texts.wantsAnswer, Texts.isHardPressed, Texts.isReachedLater] {
            let known = try `case`(citizen)
            try stage.wait(for: "a receipt", LetterSent.self) { $0.case == known && $0.kind == .receipt }
        }
    }

    /// A call with note, consent and copy; the case closes when the copy has left.
    private func solveAndClose() throws {
        let known = try `case`(Texts.objects)
        try stage.wait(for: "the call that is owed", CallOwed.self) { $0.case == known }
        _ = try stage.ask("mette", ShowCallerCard(case: known))
        let mette = try stage.seat("mette").session.person.person
        try record(
            "mette", known, Texts.firstNote, .solved, explained: Texts.firstExplained, consent: Texts.firstConsent,
            agreement: Agreement(what: Texts.firstAgreement, ball: .municipality, person: mette, by: "2026-11-27"))
        try stage.wait(for: "the case to close", CaseClosed.self) { $0.case == known }
    }

    /// A formal one: its named recipient says "I have it", looks into it and writes; two assure the answer, and it is sent.
    private func answerFormally() throws {
        let known = try `case`(Texts.wantsAnswer)
        let handed = try stage.wait(for: "the handing-on", HandedOn.self) { $0.case == known }
        try stage.act("torben", AcknowledgeHandover(handover: handed.handover))
        try stage.wait(for: "the acknowledgement", HandoverAcknowledged.self) { $0.case == known }
        try stage.act("torben", RecordExamination(case: known, findings: Texts.replyFindings))
        try stage.act(
            "torben",
            GroundReply(
                case: known, stance: .disagreed, remedy: nil,
                guidance: [
                    AppealGuidance(
                        decision: Texts.replyDecision, canBeAppealed: true, appealTo: Texts.replyAppealTo,
                        how: Texts.replyAppealHow)
                ]))
        let head = try stage.seat("henrik").session.person.person
        let director = try stage.seat("birgitte").session.person.person
        try stage.act(
            "torben",
            DraftReply(case: known, text: Texts.replyText, assurance: .init(head: head, director: director)))
        for assurer in ["henrik", "birgitte"] {
            try stage.act(assurer, AssureReply(case: known, version: 1, isApproved: true))
        }
        let moment = stage.now
        try stage.act("torben", ReplySent(case: known, reference: Texts.replyReference))
        stage.tell(Wording.Story.replied(try name("torben"), Texts.wantsAnswer), at: moment)
        try stage.wait(for: "the formal case to close", CaseClosed.self) { $0.case == known }
    }

    /// A cooperation turns red: the leader is asked for a 1:1, and answers; another talk is agreed.
    private func standTogether() throws {
        let known = try `case`(Texts.isHardPressed)
        let ida = try stage.seat("ida").session.person.person
        try stage.act(
            "ida",
            DecideStep(
                case: known, step: .red, signs: [.persistentDemands, .agreementsNotKept], reason: Texts.stepReason))
        try stage.wait(for: "the step", StepDecided.self) { $0.case == known }
        let susanne = try stage.seat("susanne").session.person.person
        try stage.wait(for: "the leader to be asked", Prompted.self) { $0.leader == susanne }
        let mine = try stage.ask("susanne", ListPrompts()).prompts.first { $0.person == ida && $0.state == .open }
        guard let prompt = mine else {
            throw Trouble(code: "story.no_prompt", "nobody asked for a 1:1 with whoever stands in the red case")
        }
        for state in [PromptState.offered, .held] {
            let moment = stage.now
            try stage.act("susanne", AnswerPrompt(prompt: prompt.prompt, state: state))
            stage.tell(Wording.Story.prompt(try name("susanne"), try name("ida"), state), at: moment)
        }
        try record(
            "ida", known, Texts.redNote, .newTalk,
            agreement: Agreement(what: Texts.redAgreement, ball: .citizen, by: "2026-11-26"),
            nextTalkAt: "2026-11-27T10:00+01:00")
        try stage.wait(for: "the next talk", CallOwed.self) { $0.case == known && $0.reason == .newTalk }
        try beforeGoingHome(ida, susanne)
        try waitForCopy(known, count: 1)
    }

    /// The talk was hard: a short one is held the same day. That a task waits is all the event tells.
    private func beforeGoingHome(_ person: PersonID, _ leader: PersonID) throws {
        try stage.wait(for: "the leader to be told of a task", Prompted.self) {
            $0.leader == leader && $0.kind == .task
        }
        let mine = try stage.ask("susanne", ListPrompts()).prompts.first { $0.person == person && $0.care == .defusing }
        guard let prompt = mine else {
            throw Trouble(code: "story.no_prompt", "nobody asked for a talk before going home after a hard one")
        }
        let moment = stage.now
        try stage.act("susanne", AnswerPrompt(prompt: prompt.prompt, state: .held))
        stage.tell(Wording.Story.heldBeforeGoingHome(try name("susanne"), try name("ida")), at: moment)
    }

    /// The first call gets no answer and does not stop the clock; the second does.
    private func ringTwice() throws {
        let known = try `case`(Texts.isReachedLater)
        try stage.act("gitte", RecordAttempt(case: known, result: .noAnswer))
        try stage.wait(for: "the attempt", CallAttempted.self) { $0.case == known }
        try record(
            "gitte", known, Texts.laterNote, .solved, explained: Texts.laterExplained, consent: Texts.laterConsent)
        try stage.wait(for: "the case to close", CaseClosed.self) { $0.case == known }
    }

    /// An objection opens a closed case; a new talk with a new note answers it, and the case closes again.
    private func hearObjection() throws {
        let known = try `case`(Texts.objects)
        try stage.act("mette", RaiseObjection(case: known, text: Texts.objection, channel: .phone))
        try stage.wait(for: "the case to open again", CaseReopened.self) { $0.case == known }
        try stage.wait(for: "the call the objection takes", CallOwed.self) {
            $0.case == known && $0.reason == .objection
        }
        try record(
            "mette", known, Texts.secondNote, .solved, explained: Texts.secondExplained, consent: Texts.secondConsent)
        try stage.wait(for: "the objection to be answered", ObjectionAnswered.self) { $0.case == known }
        try stage.follower.wait(for: "the case to close again") {
            try stage.follower.said(CaseClosed.self).count { $0.case == known } == 2
        }
    }

    /// Nobody rings: reminders, then the leader hears of it, and rings.
    private func missOne() throws {
        let known = try `case`(Texts.waitsLong)
        stage.tell(Wording.Story.quiet(Texts.waitsLong))
        let owed = try stage.wait(for: "the call that is owed", CallOwed.self) { $0.case == known }
        try stage.wait(until: owed.limit.due)
        let lone = try stage.seat("lone").session.person.person
        try stage.wait(for: "the limit to be missed", CallMissed.self) { $0.case == known }
        try stage.wait(for: "the leader to be told", Pinged.self) {
            $0.case == known && $0.stage == .missed && $0.recipients.contains(lone)
        }
        try record("lone", known, Texts.lateNote, .solved, explained: Texts.lateExplained, consent: Texts.lateConsent)
        try stage.wait(for: "the missed case to close", CaseClosed.self) { $0.case == known }
    }

    private func record(
        _ user: String, _ case: CaseID, _ text: String, _ outcome: Outcome, explained: String? = nil,
        consent: String? = nil, agreement: Agreement? = nil, nextTalkAt: Timestamp? = nil
    ) throws {
        let note = NoteDraft(text: text, agreements: agreement.map { [$0] } ?? [], explained: explained)
        let filed = try stage.act(
            user,
            RecordConversation(
                case: `case`, note: note, outcome: outcome,
                consent: consent.map { Consent(hasAgreed: true, words: $0) }, nextTalkAt: nextTalkAt,
                recognised: outcome == .notReached ? nil : Recognition(how: .knownNumber)))
        try stage.wait(for: "the note", NoteFiled.self) { $0.note == filed.note }
    }

    private func waitForCopy(_ case: CaseID, count: Int) throws {
        try stage.follower.wait(for: "the copy") {
            try stage.follower.said(LetterSent.self).count { $0.case == `case` && $0.kind == .noteCopy } == count
        }
    }
}
