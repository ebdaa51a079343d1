import CaseModel
import DeskAnswers
import DeskCitizen
import Testing

/// The two forms: what is missing is said once and all of it, and nothing is asked that is not needed.
@Suite struct CitizensFormTests {
    private func faults(_ answers: Answers) -> [String] {
        do {
            _ = try ComplaintForm.command(answers)
            return []
        } catch { return error.all.map(\.field) }
    }

    @Test("R-011 a complaint is read as it was written, each tick a point of its kind")
    func read() throws {
        let command = try ComplaintForm.command(
            Answers(Answers.complaint.fields + [.init(name: "theme", value: "decision")]))
        #expect(command.summary == "Jeg har skrevet tre gange.\nIngen svarer.")
        #expect(command.points.map(\.kind) == [.procedural, .substantive])
        #expect(command.addressLines == ["Søvej 1", "9999 Prøveby"] && command.unit == "U-demo03")
        #expect(command.wishes == CallWishes(suits: "efter kl. 14") && command.wish == .call)
    }

    @Test func `everything that is missing is said in one reading, in the order of the page`() {
        #expect(faults(Answers()) == ["summary", "theme", "name", "wish"])
    }

    @Test(arguments: [
        ("phone", "", "phone"), ("phone", "ring til mig", "phone"), ("email", "åse", "email"),
        ("email", "a b@c.dk", "email"), ("wish", "begge", "wish"), ("address", "1\n2\n3\n4\n5\n6", "address"),
        ("name", String(repeating: "Å", count: 101), "name"),
        ("summary", String(repeating: "x", count: 4001), "summary"),
        ("support", "interpreter", "language"), ("theme", "ukendt", "theme"), ("anonymous", "yes", "anonymous"),
    ])
    func `one mistake is said at its field`(field: String, value: String, at place: String) {
        #expect(faults(.complaint.with(field, value)) == [place])
    }

    @Test("R-008 whoever wants it in writing need not give a telephone number, but somewhere to write to")
    func formal() {
        let formal = Answers.complaint.with("wish", "formal").with("phone", "")
        #expect(faults(formal).isEmpty)
        #expect(faults(formal.with("address", "")) == ["address"])
        #expect(faults(formal.with("address", "").with("email", "aase@eksempel.dk")).isEmpty)
    }

    @Test func `an anonymous complaint holds nothing of whose it is`() throws {
        let nobody = Answers.complaint.with("name", "").with("phone", "").with("address", "").with("anonymous", "yes")
        let command = try ComplaintForm.command(nobody)
        #expect(command.name == nil && command.phone == nil && command.addressLines.isEmpty && command.email == nil)
        // Nobody is asked whether to be rung who can be neither rung nor written to.
        #expect(faults(nobody.with("wish", "")).isEmpty && faults(.complaint.with("wish", "")) == ["wish"])
    }

    @Test func `an answer needs a code that fits, what it is, and words`() throws {
        let command = try AnswerForm.command(.answer)
        #expect(command.code.text == "7M2X-Q9K4-ZT1F" && command.kind == .objection)
        for (field, value) in [("code", ""), ("code", "7M2X-Q9K4-ZT1G"), ("kind", ""), ("text", " ")] {
            #expect(throws: FieldFaults.self) { try AnswerForm.command(.answer.with(field, value)) }
        }
        #expect(throws: FieldFaults.self) {
            try AnswerForm.command(.answer.with("text", String(repeating: "x", count: 8001)))
        }
    }
}

/// How often somebody may write.
@Suite struct RateLimitTests {
    /// What comes of trying so many times.
    private static func tries(_ count: Int, _ limit: inout RateLimit, _ key: UInt8, at now: Int64) -> [Bool] {
        var results: [Bool] = []
        for _ in 0..<count { results.append(limit.take([key], at: now)) }
        return results
    }

    @Test func `so many at once, and again as time passes`() {
        var limit = RateLimit(3, in: 3000)
        let atOnce = Self.tries(4, &limit, 1, at: 0)
        let another = Self.tries(1, &limit, 2, at: 0)
        let tooSoon = Self.tries(1, &limit, 1, at: 999)
        let later = Self.tries(3, &limit, 1, at: 2000)
        let muchLater = Self.tries(4, &limit, 1, at: 1_000_000)
        #expect(atOnce == [true, true, true, false] && another == [true] && tooSoon == [false])
        #expect(later == [true, true, false] && muchLater == [true, true, true, false])
    }

    @Test func `what brought nobody anything is given back, and never more than there was`() {
        var limit = RateLimit(2, in: 1_000_000)
        for _ in 0..<5 {
            let taken = limit.take([1], at: 0)
            #expect(taken)
            limit.giveBack([1])
        }
        limit.giveBack([1])
        let tries = Self.tries(3, &limit, 1, at: 0)
        #expect(tries == [true, true, false])
    }

    @Test func `many sources take no more memory than a few, and those beyond share one bucket`() {
        var limit = RateLimit(2, in: 1000, telling: 10)
        for source in 0..<10 { _ = limit.take([UInt8(source)], at: 0) }
        let beyond = [100, 101, 102].flatMap { Self.tries(1, &limit, $0, at: 0) }
        #expect(beyond == [true, true, false])
        // Whoever has been quiet is forgotten, and the others are told apart again.
        let later = Self.tries(3, &limit, 103, at: 10_000) + Self.tries(1, &limit, 104, at: 10_000)
        #expect(later == [true, true, false, true])
    }

    @Test func `a household has one source, however many addresses`() {
        let one: [UInt8] = [0x2a, 1, 2, 3, 4, 5, 6, 7, 1, 1, 1, 1, 1, 1, 1, 1]
        let other: [UInt8] = [0x2a, 1, 2, 3, 4, 5, 6, 7, 2, 2, 2, 2, 2, 2, 2, 2]
        #expect(Source.key(of: one) == Source.key(of: other))
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 10, 1, 2, 3]
        #expect(Source.key(of: mapped) == [10, 1, 2, 3] && Source.key(of: [10, 1, 2, 3]) == [10, 1, 2, 3])
    }
}
