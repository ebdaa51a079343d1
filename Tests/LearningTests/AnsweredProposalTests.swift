import CaseModel
import LearningShell
import Support
import Testing
import Wire

/// A reparation is waited for, decided by somebody, and told; a mediation is followed to its end.
@Suite struct `A proposal is answered and an offer followed` {
    private typealias Bench = ServiceBench<LearningService>

    private static func wish(_ ground: ReparationGround = .lateHandling) -> ProposeReparation {
        ProposeReparation(
            case: "K-1", ground: ground, loss: .personal, isClearlyEstablished: true, legalBasis: "",
            reachesBackTo: nil, acknowledgement: "Vi svarede for sent.")
    }

    private func propose(_ bench: Bench, _ ground: ReparationGround = .lateHandling) throws -> ReparationID {
        ReparationID(unchecked: try bench.ask(Self.wish(ground), as: LearningTown.caller).subject.rawValue)
    }

    @Test("R-132 a proposal waits for the leader with a clock, the leader's leader hears when it has passed")
    func waits() throws {
        let bench = try LearningTown.bench()
        try LearningTown.register("K-1", bench)
        let reparation = try propose(bench)
        let waiting = try bench.ask(ListLearningDuties(scope: .mine), as: LearningTown.leader).rows
        #expect(waiting.map(\.task) == [.reparation] && waiting[0].case == "K-1")
        #expect(waiting[0].due.civil.day == "2026-12-07")
        #expect(
            try bench.ask(ListLearningDuties(scope: .mine), as: LearningTown.head).rows.isEmpty, "it is the nearest's")
        #expect(try bench.ask(ListLearningDuties(scope: .led), as: LearningTown.head).rows.count == 1)
        #expect(try bench.ask(ListLearningDuties(scope: .mine), as: LearningTown.caller).rows.isEmpty)
        try bench.wait(until: "2026-12-08T09:00+01:00")
        #expect(try bench.said(LearningReminded.self).map(\.recipients) == [["P-3"], ["P-3", "P-1"]])
        let decide = DecideReparation(
            reparation: reparation, isGranted: false, reason: "Intet tab", words: "Vi mener ikke, at …",
            appeal: "Skriv til os inden fire uger.")
        _ = try bench.ask(decide, as: LearningTown.leader)
        #expect(try bench.ask(ListLearningDuties(scope: .led), as: LearningTown.head).rows.isEmpty)
    }

    @Test("R-132 R-135 a decision says by whom and when, and reaches the citizen by letter or by word of mouth")
    func decided() throws {
        let bench = try LearningTown.bench()
        try LearningTown.register("K-1", bench)
        let (first, second) = (try propose(bench), try propose(bench, .missingGuidance))
        func decide(
            _ id: ReparationID, _ isGranted: Bool, words: String? = nil, appeal: String? = nil, told: CivilDay? = nil
        ) -> DecideReparation {
            DecideReparation(
                reparation: id, isGranted: isGranted, reason: "Derfor", words: words, appeal: appeal, toldOn: told)
        }
        #expect(bench.refusal(of: decide(first, false), as: LearningTown.leader) == "learning.citizen_untold")
        #expect(
            bench.refusal(of: decide(first, false, words: "Nej."), as: LearningTown.leader)
                == "learning.appeal_missing")
        #expect(
            bench.refusal(of: decide(first, false, told: "2026-11-24"), as: LearningTown.leader)
                == "learning.told_in_the_future")
        _ = try bench.ask(decide(first, false, words: "Nej, fordi …", appeal: "Skriv til os."), as: LearningTown.leader)
        _ = try bench.ask(decide(second, false, told: "2026-11-23"), as: LearningTown.leader)
        let said = try bench.said(ReparationDecided.self)
        #expect(said.map(\.isByLetter) == [true, false] && said.map(\.proposedBy) == ["P-8", "P-8"])
        let rows = try bench.ask(ShowAftermath(case: "K-1"), as: LearningTown.caller).reparations
        #expect(rows.allSatisfy { $0.decidedBy == "P-3" && $0.decidedAt == bench.clock.now && $0.due == nil })
        let words = ReadReparation(case: "K-1", reparation: first)
        #expect(try bench.ask(words, by: .notifier).words == "Nej, fordi …")
        #expect(bench.refusal(of: words, as: LearningTown.leader) == "learning.unknown_reparation")
        #expect(
            bench.refusal(of: ReadReparation(case: "K-1", reparation: second), by: .notifier)
                == "learning.unknown_reparation", "there is no letter of what was said")
    }

    @Test("R-133 what was granted is owed by somebody by a day, who is reminded of it, and is given once it is")
    func given() throws {
        let bench = try LearningTown.bench()
        try LearningTown.register("K-1", bench)
        let id = try propose(bench)
        func grant(_ giver: PersonID?, by day: CivilDay?) -> DecideReparation {
            DecideReparation(
                reparation: id, isGranted: true, reason: "Derfor", toldOn: "2026-11-23", giver: giver, giveBy: day)
        }
        func refusal(_ command: some ServiceCommand) -> String? { bench.refusal(of: command, as: LearningTown.leader) }
        #expect(refusal(grant(nil, by: "2026-12-01")) == "learning.giver_missing")
        #expect(refusal(grant("P-99", by: "2026-12-01")) == "learning.giver_outside_case")
        #expect(refusal(grant("P-8", by: nil)) == "learning.give_day_missing")
        #expect(refusal(grant("P-8", by: "2026-11-22")) == "learning.give_day_past")
        #expect(refusal(GiveReparation(reparation: id, givenOn: "2026-11-23")) == "learning.nothing_to_give")
        _ = try bench.ask(grant("P-8", by: "2026-12-01"), as: LearningTown.leader)
        #expect(try bench.said(ReparationDecided.self).map(\.giver) == ["P-8"])

        func row() throws -> ReparationRow {
            try #require(try bench.ask(ShowAftermath(case: "K-1"), as: LearningTown.caller).reparations.first)
        }
        #expect(try row().state == .granted && row().giver == "P-8" && row().due == "2026-12-02T00:00+01:00")
        let waiting = try bench.ask(ListLearningDuties(scope: .mine), as: LearningTown.caller).rows
        #expect(waiting.map(\.task) == [.reparationGift], "it stands among what the giver owes")
        #expect(try bench.ask(ListLearningDuties(scope: .mine), as: LearningTown.leader).rows.isEmpty)
        #expect(try bench.ask(ListLearningDuties(scope: .led), as: LearningTown.leader).rows.count == 1)
        try bench.wait(until: "2026-12-03T09:00+01:00")
        #expect(try bench.said(LearningReminded.self).map(\.recipients) == [["P-8"], ["P-8", "P-3"]])

        for day in ["2026-11-22", "2026-12-04"] as [CivilDay] {
            #expect(
                refusal(GiveReparation(reparation: id, givenOn: day)) == "learning.given_on_no_such_day", "\(day)")
        }
        _ = try bench.ask(GiveReparation(reparation: id, givenOn: "2026-12-02"), as: LearningTown.caller)
        #expect(try row().state == .given && row().givenOn == "2026-12-02" && row().due == nil)
        #expect(try bench.ask(ListLearningDuties(scope: .mine), as: LearningTown.caller).rows.isEmpty)
        #expect(refusal(GiveReparation(reparation: id, givenOn: "2026-12-02")) == "learning.nothing_to_give")
    }

    @Test("R-095 R-132 what is offered or proposed and not ended is not offered or proposed a second time")
    func once() throws {
        let bench = try LearningTown.bench()
        try LearningTown.register("K-1", bench)
        let offer = OfferMediation(case: "K-1", ground: .locked)
        let id = MediationID(unchecked: try bench.ask(offer, as: LearningTown.caller).subject.rawValue)
        let other = OfferMediation(case: "K-1", ground: .citizensWish, isOral: true)
        #expect(bench.refusal(of: offer, as: LearningTown.leader) == "learning.mediation_stands")
        _ = try bench.ask(AnswerMediation(mediation: id, isAccepted: true), as: LearningTown.caller)
        #expect(bench.refusal(of: other, as: LearningTown.caller) == "learning.mediation_stands")
        _ = try bench.ask(AnswerMediation(mediation: id, isAccepted: false), as: LearningTown.caller)
        _ = try bench.ask(other, as: LearningTown.caller)
        #expect(try bench.said(MediationChanged.self).filter { $0.state == .offered }.count == 2)

        let reparation = try propose(bench)
        #expect(bench.refusal(of: Self.wish(), as: LearningTown.leader) == "learning.already_proposed")
        let money = ProposeReparation(
            case: "K-1", ground: .lateHandling, loss: .economic, isClearlyEstablished: true,
            legalBasis: "forvaltningsloven § 7", reachesBackTo: nil, acknowledgement: "Vi svarede for sent.")
        _ = try bench.ask(money, as: LearningTown.caller)
        let decide = DecideReparation(
            reparation: reparation, isGranted: false, reason: "Intet tab", words: "Vi mener ikke, at …",
            appeal: "Skriv til os inden fire uger.")
        _ = try bench.ask(decide, as: LearningTown.leader)
        _ = try propose(bench)
    }

    @Test(
        "R-095 R-096 R-131 an offer without answer, a yes without meeting and a follow-up day each remind whoever has the case"
    )
    func mediation() throws {
        let bench = try LearningTown.bench()
        try LearningTown.register("K-1", bench)
        let offer = OfferMediation(case: "K-1", ground: .citizensWish, isOral: true)
        let id = MediationID(unchecked: try bench.ask(offer, as: LearningTown.caller).subject.rawValue)
        #expect(try bench.said(MediationChanged.self).map(\.isOral) == [true])
        func waiting() throws -> [LearningTask] {
            try bench.ask(ListLearningDuties(scope: .mine), as: LearningTown.caller).rows.map(\.task)
        }
        #expect(try waiting() == [.mediationAnswer])
        try bench.wait(until: "2026-12-08T09:00+01:00")
        #expect(try bench.said(LearningReminded.self).map(\.recipients) == [["P-8"], ["P-8", "P-3"]])
        _ = try bench.ask(AnswerMediation(mediation: id, isAccepted: true), as: LearningTown.caller)
        #expect(try waiting() == [.mediationMeeting])
        let held = { (day: CivilDay, at: Timestamp) in
            HoldMediation(
                mediation: id, heldAt: at, mediator: "Konfliktrådet", isFreeOfCaseWork: true,
                isAgreed: true, plan: "Vi ringer", followUpBy: day)
        }
        try bench.wait(until: "2026-12-09T09:00+01:00")
        let tuesday: Timestamp = "2026-12-08T08:00+01:00"
        #expect(
            bench.refusal(of: held("2026-12-01", tuesday), as: LearningTown.caller) == "learning.follow_up_in_the_past")
        #expect(
            bench.refusal(of: held("2026-12-18", "2026-12-07T23:00+01:00"), as: LearningTown.caller)
                == "learning.held_before_yes", "the day before the citizen's yes")
        _ = try bench.ask(held("2026-12-18", tuesday), as: LearningTown.caller)
        #expect(try waiting() == [.mediationFollowUp])
        let row = try bench.ask(ShowAftermath(case: "K-1"), as: LearningTown.caller).mediations[0]
        #expect(row.due == "2026-12-19T00:00+01:00" && row.isOral == true)
        try bench.wait(until: "2026-12-17T09:00+01:00")
        #expect(try bench.said(LearningReminded.self).last?.task == .mediationFollowUp)
        _ = try bench.ask(FollowUpMediation(mediation: id, said: "De taler sammen igen"), as: LearningTown.caller)
        #expect(try waiting().isEmpty)
    }

    @Test("R-168 what the citizen answered themself is said to be theirs, and nobody of ours writes over it")
    func own() throws {
        let bench = try LearningTown.bench()
        try LearningTown.register("K-1", bench)
        let ours = RecordExperience(case: "K-1", answers: [ExperienceLine(question: .respect, answer: .yes)])
        _ = try bench.ask(ours, as: LearningTown.caller)
        #expect(try bench.ask(ShowAftermath(case: "K-1"), as: LearningTown.caller).isExperienceOwn == nil)
        let theirs = [ExperienceLine(question: .respect, answer: .no)]
        try bench.hear(ExperienceTold(case: "K-1", answers: theirs), from: .callback, about: CaseID("K-1"))
        let shown = try bench.ask(ShowAftermath(case: "K-1"), as: LearningTown.caller)
        #expect(shown.isExperienceOwn == true && shown.experience == theirs)
        #expect(bench.refusal(of: ours, as: LearningTown.caller) == "learning.citizen_has_answered")
    }
}
