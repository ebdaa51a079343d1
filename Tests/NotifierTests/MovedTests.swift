import CaseModel
import Support
import Testing
import Wording

@Suite struct `A call that changes hands, in writing` {
    private func move(_ desk: Desk, number: Int = 1, by: PersonID = "P-2") throws {
        let event = CallMoved(
            case: "K-1", callback: "C-1", number: number, from: "P-7", to: "P-9", by: by, due: "2025-03-05T15:30+01:00")
        try desk.bench.hear(event, from: .callback, about: CaseID("K-1"))
    }

    @Test("R-036 whoever is to ring from now on is told, once each time the call comes to them")
    func told() throws {
        let desk = try Desk()
        try desk.register()
        for number in [1, 1, 3] { try move(desk, number: number) }
        #expect(desk.files("staff").count == 2)
        let mail = String(decoding: try desk.bytes("staff", #require(desk.files("staff").first)), as: UTF8.self)
        #expect(mail.contains("K-1") && !mail.contains(Desk.citizen))
        #expect(try desk.bench.said(LetterSent.self).map(\.kind) == [.ping, .ping])
    }

    @Test("R-036 whoever hears of a call because its caller has left is told that")
    func gone() throws {
        for isGone in [true, nil] {
            let desk = try Desk()
            try desk.register()
            let event = Pinged(
                case: "K-1", callback: "C-1", stage: .nearLimit, recipients: ["P-7"], due: "2025-03-06T13:15+01:00",
                validUntil: "2025-03-06T13:00+01:00", isCallerGone: isGone)
            try desk.bench.hear(event, from: .callback, about: CaseID("K-1"))
            let mail = try #require(try desk.letters().last)
            let read = try desk.bench.ask(ReadLetter(case: "K-1", letter: mail.letter), as: Desk.colleague)
            let says = read.message?.paragraphs.contains { $0.hasPrefix("Den, der skulle ringe, er her ikke længere.") }
            #expect(says == (isGone == true))
        }
    }

    @Test func `whoever took the call themself needs no message`() throws {
        let desk = try Desk()
        try desk.register()
        try move(desk, by: "P-9")
        #expect(desk.files("staff").isEmpty)
    }

    @Test func `a call that was made, or given on again, meanwhile is not told of`() throws {
        let desk = try Desk()
        try desk.register()
        desk.isStillDue = false
        try move(desk)
        #expect(desk.files("staff").isEmpty && desk.asked.contains("callback.still-due"))
    }

    @Test func `the letters of a red case are open to whoever is to ring, and no longer to whoever was`() throws {
        let desk = try Desk()
        try desk.register()
        func assign(_ person: PersonID, _ previous: PersonID?) throws {
            try desk.bench.hear(
                CaseAssigned(
                    case: "K-1", unit: "U-demo03", person: person, previous: previous, by: "P-2", isConcerned: false),
                from: .intake, about: CaseID("K-1"))
        }
        try desk.bench.hear(
            StepDecided(case: "K-1", unit: "U-demo03", step: .red, previous: nil, decidedBy: "P-2", involved: []),
            from: .intake, about: CaseID("K-1"))
        let ask = ListLetters(case: "K-1")
        #expect(desk.bench.refusal(of: ask, as: Desk.colleague) == "call.may_not_see")
        try assign("P-7", nil)
        #expect(desk.bench.refusal(of: ask, as: Desk.colleague) == nil)
        try assign("P-9", "P-7")
        #expect(desk.bench.refusal(of: ask, as: Desk.colleague) == "call.may_not_see")
        // Who has been handed the formal part keeps what belongs to that.
        try desk.bench.hear(
            HandedOn(
                case: "K-1", handover: "H-1", recipient: "P-7", received: desk.bench.clock.now,
                acknowledgeBy: desk.bench.clock.now.adding(hours: 24)), from: .intake, about: CaseID("K-1"))
        try assign("P-7", "P-9")
        try assign("P-9", "P-7")
        #expect(desk.bench.refusal(of: ask, as: Desk.colleague) == nil)
    }
}
