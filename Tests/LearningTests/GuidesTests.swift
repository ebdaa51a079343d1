import CaseModel
import LearningCore
import LearningShell
import Support
import Testing

@Suite struct `What units have written for themselves` {
    private let leader = Viewer(person: "P-3", unit: "U-3", roles: [.leader], leads: ["U-3"])
    private let lead = Viewer(person: "P-27", unit: "U-1", roles: [.learningLead], leads: [])
    private let mette = Viewer(person: "P-7", unit: "U-3", roles: [.caseworker], leads: [])
    private let peter = Viewer(person: "P-8", unit: "U-4", roles: [.caseworker], leads: [])

    private func row(_ topic: GuideTopic, _ unit: UnitID) -> GuideRow {
        GuideRow(topic: topic, unit: unit, text: "x", since: "2026-11-23T09:00+01:00", by: "P-1")
    }

    private func bench() throws -> ServiceBench<LearningService> {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00")
        for (unit, parent) in [("U-1", nil), ("U-3", "U-1"), ("U-4", "U-1")] as [(UnitID, UnitID?)] {
            try bench.hear(UnitChanged(unit: unit, parent: parent, leader: nil), from: .directory, about: unit)
        }
        return bench
    }

    @Test("R-103 R-080 of each topic the nearest words hold: the unit's own, else those of the unit above")
    func nearest() {
        let written = [
            row(.incidentInHours, "U-1"), row(.incidentInHours, "U-3"), row(.complaintReply, "U-1"),
            row(.incidentOnline, "U-4"),
        ]
        let holds = Guides.holding(written, in: ["U-3", "U-1"])
        #expect(holds.map { "\($0.topic) \($0.unit)" } == ["incidentInHours U-3", "complaintReply U-1"])
    }

    @Test("R-103 R-104 whoever answers for a unit writes, everybody in it and below reads, and empty takes it back")
    func writing() throws {
        let bench = try bench()
        let wish = WriteGuide(unit: "U-1", topic: .incidentOutsideHours, text: " Ring til vagten. ")
        #expect(bench.refusal(of: wish, as: leader) == "learning.guide_not_yours")
        #expect(bench.refusal(of: wish, as: mette) == "learning.guide_not_yours")
        _ = try bench.ask(wish, as: lead)
        for reader in [mette, peter] {
            let shown = try bench.ask(ShowGuides(), as: reader).guides
            #expect(shown.map { "\($0.unit) \($0.text) \($0.by)" } == ["U-1 Ring til vagten. P-27"])
        }
        try bench.wait(until: "2026-11-24T09:00+01:00")
        _ = try bench.ask(
            WriteGuide(unit: "U-3", topic: .incidentOutsideHours, text: "Ring til Lone."), as: leader)
        #expect(try bench.ask(ShowGuides(), as: mette).guides.map(\.text) == ["Ring til Lone."])
        #expect(try bench.ask(ShowGuides(), as: peter).guides.map(\.text) == ["Ring til vagten."])
        try bench.wait(until: "2026-11-25T09:00+01:00")
        _ = try bench.ask(WriteGuide(unit: "U-3", topic: .incidentOutsideHours, text: "  "), as: leader)
        #expect(try bench.ask(ShowGuides(), as: mette).guides.map(\.text) == ["Ring til vagten."])
        #expect(bench.said.isEmpty, "nobody else is told of it")
    }

    @Test("R-070 a card has what is said, and what we say or do; the unit's own come before those from above")
    func cards() throws {
        let bench = try bench()
        let wish = WriteCard(unit: "U-3", phrase: "Jeg bliver her", say: "", act: "Hent lederen")
        _ = try bench.ask(WriteCard(unit: "U-1", phrase: "Aldrig i livet", say: "Nej", act: ""), as: lead)
        _ = try bench.ask(wish, as: leader)
        let shown = try bench.ask(ShowGuides(), as: mette).cards
        #expect(shown.map(\.phrase) == ["Jeg bliver her", "Aldrig i livet"])
        #expect(try bench.ask(ShowGuides(), as: peter).cards.map(\.phrase) == ["Aldrig i livet"])
        let card = try #require(shown.first).card
        _ = try bench.ask(WriteCard(unit: "U-3", card: card, phrase: "Jeg går ikke", say: "Godt", act: ""), as: leader)
        #expect(try bench.ask(ShowGuides(), as: mette).cards.map(\.phrase) == ["Jeg går ikke", "Aldrig i livet"])
        let above = try #require(shown.last).card
        #expect(bench.refusal(of: DropCard(unit: "U-3", card: above), as: leader) == "learning.unknown_card")
        _ = try bench.ask(DropCard(unit: "U-3", card: card), as: leader)
        #expect(try bench.ask(ShowGuides(), as: mette).cards.count == 1)
    }

    @Test("R-070 what cannot be a card is said: no phrase, nothing to say or do, too much, too many")
    func refusals() {
        func card(_ phrase: String, _ say: String) -> WriteCard {
            WriteCard(unit: "U-3", phrase: phrase, say: say, act: "")
        }
        #expect(throws: GuideRefusal.phraseMissing) { try Guides.check(card(" ", "x"), beside: 0) }
        #expect(throws: GuideRefusal.cardEmpty) { try Guides.check(card("x", " "), beside: 0) }
        #expect(throws: GuideRefusal.textTooLong) {
            try Guides.check(card("x", String(repeating: "x", count: 1001)), beside: 0)
        }
        #expect(throws: GuideRefusal.tooManyCards) { try Guides.check(card("x", "x"), beside: Guides.mostCards) }
        #expect(throws: GuideRefusal.textTooLong) {
            try Guides.check(WriteGuide(unit: "U-3", topic: .complaintCall, text: String(repeating: "x", count: 4001)))
        }
    }
}
