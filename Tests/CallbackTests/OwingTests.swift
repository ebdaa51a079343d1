import CallbackCore
import CallbackShell
import CaseModel
import Support
import Testing

extension ServiceBench<CallbackService> {
    /// What is owed in the case beside its calls, as the leader sees it.
    func owed(_ case: CaseID = "K-1") throws -> ListObligations.Reply {
        try ask(ListObligations(case: `case`), as: .leader)
    }

    func open(_ kind: ObligationKind, _ case: CaseID = "K-1") throws -> [ObligationRow] {
        try owed(`case`).obligations.filter { $0.kind == kind && $0.state == .open }
    }

    /// Which obligations were chased, at which stage, with whom.
    var chased: [String] {
        get throws {
            try said(Chased.self).map {
                "\($0.kind) \($0.stage): \($0.recipients.map(\.rawValue).joined(separator: " "))"
            }
        }
    }

    /// Notifier says that the copy has left.
    func copySent(_ note: NoteID, version: Int = 1) throws {
        try hear(
            LetterSent(case: "K-1", letter: "L-1", kind: .noteCopy, note: note, version: version, digest: "0"),
            from: .notifier, about: "K-1" as CaseID)
    }
}

@Suite("What is owed beside calls")
struct OwingTests {
    @Test("R-037 a personal receipt stops its own clock and not the call's, and its words are Notifier's to fetch")
    func receipt() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        #expect(try bench.open(.personalReceipt).map(\.due) == [.tuesdayClosing])
        #expect(
            bench.refusal(of: WritePersonalReceipt(case: "K-1", text: " "), as: .caseworker)
                == "callback.personal_receipt_is_empty")
        let done = try bench.ask(
            WritePersonalReceipt(case: "K-1", text: "Jeg har læst det, og ringer i morgen."), as: .caseworker)
        #expect(try bench.said(PersonalReceiptWritten.self).map(\.obligation) == [done.obligation])
        let words = try bench.ask(ReadPersonalReceipt(obligation: done.obligation), by: .notifier)
        #expect(words.text == "Jeg har læst det, og ringer i morgen." && words.by == "P-1")
        #expect(bench.refusal(of: ReadPersonalReceipt(obligation: done.obligation), as: .stranger) != nil)
        try bench.wait(until: "2026-11-25T12:00+01:00")
        #expect(try bench.said(CallMissed.self).count == 1)
        #expect(try bench.chased.isEmpty)
        #expect(
            bench.refusal(of: WritePersonalReceipt(case: "K-1", text: "Igen"), as: .caseworker)
                == "callback.obligation_settled")
    }

    @Test("R-037 whoever has not rung by the target is asked for a few lines, and nobody who has rung")
    func receiptChased() throws {
        let bench = try CallbackBench.small()
        try bench.register("K-1")
        try bench.register("K-2")
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        try bench.wait(until: "2026-11-25T09:00+01:00")
        #expect(try bench.chased.filter { $0.hasPrefix("personalReceipt") } == ["personalReceipt missed: P-1"])
        #expect(try bench.said(Chased.self).first { $0.kind == .personalReceipt }?.case == "K-2")
    }

    @Test("R-071 a talk is told of with its own moment, and its note cannot name another")
    func reachedEarlier() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try bench.wait(until: "2026-11-25T12:00+01:00")
        let spoken: Timestamp = "2026-11-24T15:00+01:00"
        _ = try bench.ask(
            ReportReached(case: "K-1", spokenAt: spoken, recognised: Recognition(how: .knownNumber)), as: .caseworker)
        #expect(try bench.said(CitizenReached.self).map(\.spokenAt) == [spoken])
        let other = RecordConversation.ending(.newTalk, spokenAt: "2026-11-24T16:00+01:00")
        #expect(bench.refusal(of: other, as: .caseworker) == "callback.spoken_otherwise")
        _ = try bench.ask(RecordConversation.ending(.newTalk, spokenAt: spoken.adding(seconds: 20)), as: .caseworker)
        #expect(try bench.said(NoteFiled.self).map(\.spokenAt) == [spoken])
    }

    @Test("R-071 a talk told of stops the call and owes a note, which is chased until it is filed")
    func reached() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let reached = try bench.ask(ReportReached.citizen, as: .caseworker)
        #expect(reached.noteBy == "2026-11-25T16:00+01:00")
        #expect(try bench.said(CitizenReached.self).map(\.spokenAt) == [.tuesdayMorning])
        #expect(bench.refusal(of: ReportReached.citizen, as: .caseworker) == "callback.nothing_owed")
        #expect(
            bench.refusal(of: RecordAttempt(case: "K-1", result: .busy), as: .caseworker) == "callback.nothing_owed")
        try bench.wait(until: "2026-11-27T09:00+01:00")
        #expect(try bench.said(CallMissed.self).isEmpty)
        #expect(try bench.chased == ["note near: P-1", "note missed: P-1 P-2", "note stillMissed: P-3"])
        #expect(
            bench.refusal(of: RecordConversation.ending(.notReached), as: .caseworker)
                == "callback.does_not_fit_outcome")
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        #expect(try bench.said(NoteFiled.self).map(\.spokenAt) == [.tuesdayMorning])
        #expect(try bench.open(.note).isEmpty)
    }

    @Test("R-039 the employees involved are told once, by name, and whoever should is chased")
    func told() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(RecordConversation.ending(.newTalk), as: .caseworker)
        #expect(bench.refusal(of: TellInvolved(case: "K-1", people: []), as: .caseworker) == "callback.nobody_told")
        #expect(
            bench.refusal(of: TellInvolved(case: "K-1", people: ["P-0"]), as: .caseworker)
                == "callback.recipient_unknown")
        try bench.wait(until: "2026-11-30T10:00+01:00")
        #expect(
            try bench.chased.filter { $0.hasPrefix("tell") } == [
                "tellInvolved near: P-1", "tellInvolved missed: P-1 P-2",
            ])
        _ = try bench.ask(TellInvolved(case: "K-1", people: ["P-5", "P-9"]), as: .caseworker)
        let chain = try #require(bench.owed().chain)
        #expect(chain.toldPeople == ["P-5", "P-9"] && chain.told == bench.clock.now && chain.tellBy == nil)
        #expect(try bench.said(ObligationFulfilled.self).map(\.isInTime) == [false])
        #expect(
            bench.refusal(of: TellInvolved(case: "K-1", people: ["P-5"]), as: .caseworker)
                == "callback.obligation_settled")
    }

    @Test("R-040 an open C is escalated as every call is, and closes the chain when it is held")
    func returned() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(RecordConversation.ending(.newTalk), as: .caseworker)
        let limit = try #require(bench.owed().chain?.returnBy)
        _ = try bench.ask(TellInvolved(case: "K-1", people: ["P-5"]), as: .caseworker)
        try bench.wait(until: limit.adding(hours: 17))
        #expect(try bench.told.contains("missed: P-1 P-2"))
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        let chain = try #require(bench.owed().chain)
        #expect(chain.returned == bench.clock.now && chain.returnBy == nil)
    }

    @Test("R-057 an agreement of ours is chased at its owner and the leader, until somebody says that it is kept")
    func agreement() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        let owed = try #require(bench.open(.agreement).first)
        #expect(owed.what == "Vi sender brevet igen." && owed.owner == "P-1")
        try bench.wait(until: "2026-11-30T09:00+01:00")
        #expect(
            try bench.chased.filter { $0.hasPrefix("agreement") } == [
                "agreement near: P-1", "agreement missed: P-1 P-2",
            ])
        _ = try bench.ask(FulfilAgreement(case: "K-1", obligation: owed.obligation), as: .caseworker)
        try bench.wait(until: "2026-12-10T09:00+01:00")
        #expect(try bench.chased.filter { $0.hasPrefix("agreement") }.count == 2)
        let told = try #require(bench.owed().obligations.first { $0.kind == .tellInvolved })
        #expect(
            bench.refusal(of: FulfilAgreement(case: "K-1", obligation: told.obligation), as: .caseworker)
                == "callback.has_its_own_act")
    }

    @Test func `a corrected note keeps what has been done, and owes only what is new in it`() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let note = try bench.ask(RecordConversation.ending(.solved), as: .caseworker).note
        let owed = try #require(bench.open(.agreement).first)
        _ = try bench.ask(FulfilAgreement(case: "K-1", obligation: owed.obligation), as: .caseworker)
        let more = NoteDraft(
            text: "Rettet.",
            agreements: [Agreement(what: "Vi ringer.", ball: .municipality, by: "2026-11-30")]
                + NoteDraft.plain.agreements, explained: "Som før.")
        _ = try bench.ask(CorrectNote(note: note, draft: more, consent: .given), as: .caseworker)
        #expect(try bench.open(.agreement).map(\.what) == ["Vi ringer."])
        _ = try bench.ask(
            CorrectNote(note: note, draft: NoteDraft(text: "Ingen aftaler.", explained: "Som før.")), as: .caseworker)
        #expect(try bench.open(.agreement).isEmpty)
        #expect(try bench.owed().obligations.filter { $0.kind == .agreement }.map(\.state) == [.fulfilled, .lifted])
    }

    @Test("R-073 the newest version's copy is owed until Notifier has sent it; without an address once there is one")
    func copy() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let note = try bench.ask(RecordConversation.ending(.solved), as: .caseworker).note
        _ = try bench.ask(CorrectNote(note: note, draft: .plain, consent: .given), as: .caseworker)
        #expect(try bench.open(.copy).count == 1)
        try bench.copySent(note)
        #expect(try bench.open(.copy).count == 1)
        try bench.wait(until: "2026-11-26T09:00+01:00")
        #expect(try bench.chased.filter { $0.hasPrefix("copy") } == ["copy missed: P-1 P-2"])
        try bench.copySent(note, version: 2)
        #expect(try bench.open(.copy).isEmpty)
    }

    @Test func `a case that ends or goes another way leaves no greeting and no hour behind, and its agreements stand`()
        throws
    {
        let bench = try CallbackBench.small()
        try bench.register("K-1")
        _ = try bench.ask(
            Appoint(case: "K-1", at: "2026-11-24T14:00+01:00", form: .call, notice: .phone), as: .caseworker)
        try bench.hear(
            HandedOn(
                case: "K-1", handover: "H-1", recipient: "P-9", received: .tuesdayMorning,
                acknowledgeBy: .wednesdayMorning), from: .intake, about: "K-1" as CaseID)
        #expect(try bench.owed().obligations.allSatisfy { $0.state == .lifted })
        #expect(try bench.owed().appointments.map(\.state) == [.lifted])
        try bench.wait(until: "2026-12-01T10:00+01:00")
        #expect(try bench.chased.isEmpty)
    }

    @Test func `what I owe stands on my list, what is late on my leader's, and a stranger's is empty`() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(RecordConversation.ending(.newTalk), as: .caseworker)
        func mine(_ viewer: Viewer) throws -> [ObligationKind] {
            try bench.ask(ListMyObligations(), as: viewer).obligations.map(\.kind)
        }
        #expect(try mine(.caseworker) == [.copy, .tellInvolved, .agreement])
        #expect(try mine(.leader).isEmpty && mine(.stranger).isEmpty)
        try bench.wait(until: "2026-11-25T17:00+01:00")
        #expect(try mine(.leader) == [.copy])
    }

    @Test func `a message about an obligation is due to those it concerns, while it is open`() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(ReportReached.citizen, as: .caseworker)
        let note = try #require(bench.open(.note).first).obligation
        func isOwed(_ stage: ChaseStage, _ person: PersonID) throws -> Bool {
            try bench.ask(AskStillOwed(obligation: note, stage: stage, person: person), by: .notifier).isOwed
        }
        #expect(try isOwed(.near, "P-1") && !isOwed(.near, "P-5") && !isOwed(.missed, "P-2"))
        try bench.wait(until: "2026-11-26T09:00+01:00")
        #expect(try !isOwed(.near, "P-1") && isOwed(.missed, "P-1") && isOwed(.missed, "P-2"))
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        #expect(try !isOwed(.missed, "P-1"))
    }

    @Test(arguments: UInt64(0)..<40)
    func `no order of restarts and jumping clocks tells a stage twice or leaves one untold`(seed: UInt64) throws {
        var chance = Seeded(seed)
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(ReportReached.citizen, as: .caseworker)
        while bench.clock.now < "2026-12-04T10:00+01:00" {
            switch Int.random(in: 0...5, using: &chance) {
            case 0: try bench.restart()
            case 1: bench.clock.now = bench.clock.now.adding(seconds: -Int64.random(in: 1...7200, using: &chance))
            default:
                try bench.wait(until: bench.clock.now.adding(seconds: Int64.random(in: 60...90_000, using: &chance)))
            }
        }
        let stages = try bench.said(Chased.self).filter { $0.kind == .note }.map(\.stage)
        #expect(stages.filter { $0 == .missed }.count == 1 && stages.filter { $0 == .stillMissed }.count == 1)
        #expect(stages.filter { $0 == .near }.count <= 1)
    }
}

extension ServiceCommand where Self == ReportReached {
    /// The citizen picked up, and was known.
    static var citizen: ReportReached { ReportReached(case: "K-1", recognised: Recognition(how: .knownNumber)) }
}
