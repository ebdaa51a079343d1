import CaseModel
import IntakeCore
import Testing

private let proposed: Timestamp = "2026-11-23T10:00+01:00"
private let lastDay: CivilDay = "2027-02-23"

@Suite struct `A contact restriction` {
    private func after(_ inputs: [ContactRestriction.Input], at moments: [Timestamp] = []) throws -> ContactRestriction
    {
        try inputs.enumerated().reduce(ContactRestriction.proposed) { state, step in
            let now = moments.indices.contains(step.offset) ? moments[step.offset] : proposed
            return try state.transition(step.element, proposedBy: .lone, through: lastDay, at: now)
        }
    }

    @Test("R-092 R-093 nothing holds before a lawyer has approved it and the citizen has been told in writing")
    func order() throws {
        #expect(try !after([]).holds && !after([.approved(by: .bo)]).holds)
        #expect(try after([.approved(by: .bo), .citizenTold]) == .inEffect(through: lastDay))
        #expect(throws: IntakeRefusal.restrictionNotAwaited) { try after([.citizenTold]) }
        #expect(throws: IntakeRefusal.restrictionNotAwaited) { try after([.rejected(by: .bo), .citizenTold]) }
    }

    @Test("R-092 whoever proposes it does not approve it")
    func ownApproval() {
        #expect(throws: IntakeRefusal.restrictionIsOwn) { try after([.approved(by: .lone)]) }
    }

    @Test("R-091 it ends by itself, and its leader hears a fortnight before")
    func end() throws {
        let told: [ContactRestriction.Input] = [.approved(by: .bo), .citizenTold]
        let start = [proposed, proposed]
        let soon = try after(told + [.timePassed], at: start + ["2027-02-09T08:00+01:00"])
        #expect(soon == .ending(through: lastDay))
        #expect(try after(told + [.timePassed], at: start + ["2027-02-08T23:59+01:00"]).holds)
        #expect(try after(told + [.timePassed], at: start + ["2027-02-23T23:59+01:00"]).holds)
        #expect(try after(told + [.timePassed], at: start + ["2027-02-24T00:00+01:00"]) == .ended)
    }

    @Test("R-093 when the letter by which it came to hold never arrived, it waits to be told again")
    func cameBack() throws {
        let back = ContactRestriction.Input.letterCameBack(approvedBy: .bo)
        #expect(try after([.approved(by: .bo), .citizenTold, back]) == .approved(by: .bo))
        #expect(try after([.approved(by: .bo), .citizenTold, back, .citizenTold]).holds)
        for before in [[], [.rejected(by: .bo)], [.approved(by: .bo)], [.lifted]] as [[ContactRestriction.Input]] {
            #expect(try after(before + [back]) == after(before))
        }
    }

    @Test func `one that nobody approved in its time never takes effect`() throws {
        #expect(try after([.timePassed], at: ["2027-02-24T00:00+01:00"]) == .ended)
        #expect(throws: IntakeRefusal.restrictionNotAwaited) {
            try after([.timePassed, .approved(by: .bo)], at: ["2027-02-24T00:00+01:00"])
        }
    }

    @Test func `no order of inputs lets one hold that was not approved and told`() throws {
        let inputs: [ContactRestriction.Input] = [
            .approved(by: .bo), .rejected(by: .bo), .citizenTold, .lifted, .timePassed,
            .letterCameBack(approvedBy: .bo),
        ]
        func walk(_ state: ContactRestriction, _ seen: [ContactRestriction.Input], depth: Int) {
            if state.holds { #expect(seen.contains(.approved(by: .bo)) && seen.contains(.citizenTold)) }
            guard depth > 0 else { return }
            for input in inputs {
                let next = try? state.transition(input, proposedBy: .lone, through: lastDay, at: proposed)
                if let next { walk(next, seen + [input], depth: depth - 1) }
            }
        }
        walk(.proposed, [], depth: 5)
    }
}

@Suite struct `A proposal to restrict contact` {
    private func refusal(
        facts: String = "Elleve opkald på en formiddag, hvert med samme spørgsmål.", lastSeen: CivilDay = "2026-11-20",
        milder: String = "Faste ringetider blev aftalt i september og ikke brugt.", ways: [ContactWay] = [.phone],
        scope: String = "Opkald tages tirsdag kl. 10–11; skriftligt som ellers.", lastDay: CivilDay? = "2027-02-23",
        noEnd: String? = nil, wayBack: String = "Holder aftalen i tre måneder, tales der om den igen.",
        prolonging: EarlierRestriction? = nil
    ) -> IntakeRefusal? {
        let proposal = RestrictionProposal(
            ground: .pointlessTasks, facts: facts, lastSeen: lastSeen, milderMeans: milder, ways: ways, scope: scope,
            lastDay: lastDay, reasonForNoEnd: noEnd, wayBack: wayBack)
        do { try proposal.check(on: "2026-11-23", prolonging: prolonging) } catch { return error }
        return nil
    }

    @Test func `holds when everything is said`() { #expect(refusal() == nil) }

    @Test("R-088 R-089 has a factual ground that is of now")
    func ground() {
        #expect(refusal(facts: " ") == .restrictionFactsMissing)
        #expect(refusal(lastSeen: "2026-11-24") == .restrictionSeenInFuture)
        #expect(refusal(lastSeen: "2024-11-23") == .restrictionGroundTooOld)
    }

    @Test("R-090 says what was tried first, and leaves a way open")
    func proportion() {
        #expect(refusal(milder: "") == .restrictionMilderMeansMissing)
        #expect(refusal(ways: []) == .restrictionScopeMissing)
        #expect(refusal(ways: ContactWay.allCases) == .restrictionLeavesNoWay)
    }

    @Test("R-091 has an end, or a reason for none")
    func end() {
        #expect(refusal(lastDay: nil) == .restrictionEndMissing)
        #expect(refusal(lastDay: nil, noEnd: "Det gælder ét emne, som er besvaret til ende.") == nil)
        #expect(refusal(noEnd: "Det gælder ét emne.") == .restrictionEndTwice, "the letter would say the day alone")
        #expect(refusal(noEnd: " ") == nil)
        #expect(refusal(lastDay: "2026-11-22") == .restrictionEndOutOfRange)
        #expect(refusal(lastDay: "2028-01-01") == .restrictionEndOutOfRange)
    }

    @Test("R-088 prolonging is a new decision, with what has happened since")
    func prolonging() {
        let first = EarlierRestriction(lastSeen: "2026-11-15", proposed: "2026-11-20")
        #expect(refusal(lastSeen: "2026-11-15", prolonging: first) == .restrictionGroundNotNew)
        #expect(refusal(lastSeen: "2026-11-19", prolonging: first) == .restrictionGroundNotNew, "before it was decided")
        #expect(refusal(lastSeen: "2026-11-20", prolonging: first) == nil)
        let same = EarlierRestriction(lastSeen: "2026-11-20", proposed: "2026-11-20")
        #expect(refusal(lastSeen: "2026-11-20", prolonging: same) == .restrictionGroundNotNew)
    }
}
