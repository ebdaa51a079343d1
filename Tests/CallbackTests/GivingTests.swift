import CallbackCore
import CallbackShell
import CaseModel
import Support
import Testing

@Suite("What is owed beside calls changes hands")
struct GivingTests {
    private func agreed(_ bench: CallbackBench) throws -> ObligationID {
        try bench.register()
        _ = try bench.ask(RecordConversation.ending(.newTalk), as: .caseworker)
        return try #require(try bench.open(.agreement).first).obligation
    }

    @Test(
        "R-057 R-036 an agreement that is given on is the other's to keep: it stands on their list, and they are reminded"
    )
    func given() throws {
        let bench = try CallbackBench.small()
        let id = try agreed(bench)
        let reply = try bench.ask(GiveObligation(case: "K-1", obligation: id, to: "P-5"), as: .leader)
        #expect(reply.owner == "P-5")
        #expect(try bench.ask(ListMyObligations(), as: .colleague).obligations.map(\.obligation) == [id])
        #expect(try !bench.ask(ListMyObligations(), as: .caseworker).obligations.contains { $0.obligation == id })
        try bench.wait(until: "2026-11-27T16:00+01:00")
        #expect(try bench.chased.filter { $0.hasPrefix("agreement") } == ["agreement near: P-5"])
    }

    @Test func `only what is anybody's work is given on, to somebody who works here and whom it is not about`() throws {
        let bench = try CallbackBench.small()
        let id = try agreed(bench)
        func refusal(_ id: ObligationID, to person: PersonID, as viewer: Viewer = .caseworker) -> String? {
            bench.refusal(of: GiveObligation(case: "K-1", obligation: id, to: person), as: viewer)
        }
        #expect(refusal(id, to: "P-NOBODY") == "callback.recipient_unknown")
        #expect(refusal("G-NONE", to: "P-5") == "callback.obligation_unknown")
        #expect(refusal(id, to: "P-5", as: .stranger) != nil)
        let copy = try #require(try bench.open(.copy).first).obligation
        #expect(refusal(copy, to: "P-5") == "callback.has_its_own_act")
        _ = try bench.ask(FulfilAgreement(case: "K-1", obligation: id), as: .caseworker)
        #expect(refusal(id, to: "P-5") == "callback.obligation_settled")
    }

    @Test func `nobody a complaint is about is given what was promised about it`() throws {
        let bench = try CallbackBench.small()
        try bench.register(about: ["P-9"])
        _ = try bench.ask(RecordConversation.ending(.newTalk), as: .caseworker)
        let id = try #require(try bench.open(.agreement).first).obligation
        #expect(
            bench.refusal(of: GiveObligation(case: "K-1", obligation: id, to: "P-9"), as: .caseworker)
                == "callback.owner_is_concerned")
    }

    @Test("R-057 R-039 whoever leads sees what a colleague owes that another can see to, and nothing else of theirs")
    func ofColleague() throws {
        let bench = try CallbackBench.small()
        let id = try agreed(bench)
        let listed = try bench.ask(ListMyObligations(of: "P-1"), as: .leader).obligations
        #expect(listed.map(\.kind) == [.tellInvolved, .agreement] && listed.last?.obligation == id)
        #expect(bench.refusal(of: ListMyObligations(of: "P-1"), as: .colleague) == "call.may_not_see")
        let elsewhere = Viewer(person: "P-6", unit: "U-2", roles: [.leader], leads: ["U-2"])
        #expect(try bench.ask(ListMyObligations(of: "P-1"), as: elsewhere).obligations.isEmpty)
        for row in listed {
            _ = try bench.ask(GiveObligation(case: "K-1", obligation: row.obligation, to: "P-5"), as: .leader)
        }
        #expect(try bench.ask(ListMyObligations(of: "P-1"), as: .leader).obligations.isEmpty)
        #expect(try bench.ask(ListMyObligations(of: "P-5"), as: .leader).obligations.count == 2)
    }

    @Test("R-057 an agreement is its named owner's from the first day, who sees the case by it; never whom it is about")
    func namedOwner() throws {
        let bench = try CallbackBench.small()
        try bench.register(about: ["P-9"])
        func talk(_ owner: PersonID) -> RecordConversation {
            .ending(
                .newTalk,
                note: NoteDraft(
                    text: "Vi talte.",
                    agreements: [Agreement(what: "Vi ser på det", ball: .municipality, person: owner)]))
        }
        #expect(bench.refusal(of: talk("P-9"), as: .caseworker) == "callback.owner_is_concerned")
        #expect(bench.refusal(of: talk("P-NOBODY"), as: .caseworker) == "callback.recipient_unknown")
        _ = try bench.ask(talk("P-5"), as: .caseworker)
        let owed = try #require(try bench.open(.agreement).first)
        // No day was said: ten working days, and the note says none.
        #expect(owed.owner == "P-5" && owed.due == "2026-12-08T16:00+01:00")
    }
}
