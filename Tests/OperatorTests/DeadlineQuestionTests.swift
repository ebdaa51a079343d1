import CaseModel
import OperatorCore
import Testing
import Wire

@Suite struct `genklang deadline` {
    private func question(_ arguments: String) throws -> DeadlineQuestion {
        let words = arguments.split(separator: " ").map(String.init)
        return try DeadlineQuestion(Options(words, values: ["received", "rule", "profile"], flags: ["json"]))
    }

    @Test(arguments: [
        ("--received 2025-03-07T15:01 --rule W --profile kl", "2025-03-11T08:00:00+01:00"),
        ("--received 2025-03-07T15:01 --rule E --profile kl", "2025-03-08T15:01:00+01:00"),
        ("--received 2025-03-07T15:01 --rule 2D --profile kl", "2025-03-10T23:59:59+01:00"),
        ("--received 2025-03-07T15:01 --rule 2W --profile kl", "2025-03-11T16:00:00+01:00"),
        ("--received 2025-03-07T14:01:00Z --rule W --profile kl", "2025-03-11T08:00:00+01:00"),
        ("--received 2027-12-31T10:00 --rule W --profile kbh", "2028-01-03T10:00:00+01:00"),
        ("--received 2027-12-31T10:00 --rule W --profile kl", "2028-01-04T08:00:00+01:00"),
    ])
    func `prints the due moment with its offset`(arguments: String, due: String) throws {
        #expect(try question(arguments).answer().stated.description == due)
    }

    @Test func `tells a program rule, profile, version and the skipped days with reasons`() throws {
        let question = try question("--received 2025-03-07T15:01 --rule W --profile kl")
        let json = question.json(try question.answer())
        #expect(json["due"] == "2025-03-11T08:00:00+01:00")
        #expect(json["rule"] == "W")
        #expect(json["profile"] == "kl")
        #expect(json["version"]?.integer == Int64(OfficeCalendar.edition))
        #expect(json["skipped"]?.array?.compactMap { $0["day"]?.string } == ["2025-03-08", "2025-03-09"])
        #expect(json["skipped"]?.array?.first?["reasons"]?.array?.first?["code"] == "weekend")
    }

    @Test(arguments: [
        ("--rule W --profile kl", "--received is missing"),
        ("--received 2025-03-07T15:01 --profile kl", "--rule is missing"),
        ("--received 2025-03-07T15:01 --rule W", "--profile is missing"),
        ("--received 2025-02-30T15:01 --rule W --profile kl", "is not a moment"),
        ("--received 2025-03-07T15:01 --rule X --profile kl", "is not one of: E W S 2D 2W"),
        ("--received 2025-03-07T15:01 --rule W --profile aarhus", "is not one of: kl kbh"),
        ("--received 2025-03-07T15:01 --rule W --profile kl --hest", "unknown option --hest"),
        ("--received 2025-03-07T15:01 --rule W --profile kl hest", "\"hest\" is not understood"),
        ("--received", "--received needs a value"),
        ("--received 2099-03-07T15:01 --rule W --profile kl", "the calendar is known for 2012 to 2037"),
    ])
    func `says in one clear line what is wrong`(arguments: String, problem: String) {
        let fault = #expect(throws: UsageFault.self) { try question(arguments).answer() }
        #expect(fault?.description.contains(problem) == true)
        #expect(fault?.description.contains("\n") == false)
    }
}
