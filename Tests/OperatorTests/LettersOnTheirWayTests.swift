import CaseModel
import Runtime
import Support
import Testing
import Wire

/// `genklang letters`, for whoever runs it: that a letter came back, and another copy of it, without a case or a name.
@Suite(.serialized) struct `Letters on their way, at the command line` {
    private func run(_ town: Town, _ arguments: String...) throws -> (exit: RunningProcess.Exit, output: String) {
        let process = try RunningProcess(
            Executables.path("genklang"), arguments, environment: ["GENKLANG_DATA": town.folder.path])
        let exit = try process.waitForExit(within: 60)
        return (exit, process.standardOutput + process.standardError)
    }

    @Test func `what waits is listed, told and sent again, and nothing of the case is shown`() throws {
        let town = try Town(speed: 1)
        let id = try town.ask(
            RegisterCase(
                channel: .phone, kind: .complaint, unit: "U-demo03",
                citizen: Citizen(
                    name: "Åse Ærtebjerg", phone: "70 10 20 30", addressLines: ["Ålevej 5", "9999 Prøveby"],
                    isVerified: true),
                points: [ComplaintPoint(kind: .procedural, text: "Brevet er ikke besvaret")], summary: "Brev",
                assigned: "P-demo07"), as: "mette"
        ).case
        func receipts() throws -> [LetterRow] {
            try town.ask(ListLetters(case: id), as: "mette").letters.filter { $0.kind == .receipt }
        }
        try Fact.wait(for: "the receipt to lie there") { try receipts().first?.delivery?.state == .spooled }
        let letter = try #require(try receipts().first?.letter.rawValue)
        #expect(
            try run(town, "letters", "list").output
                == "no letters wait for anybody\non paper and never looked up: 1; genklang letters list unlooked\n")
        #expect(try run(town, "letters", "list", "unlooked").output.contains(letter))
        #expect(try run(town, "letters", "list", "spooled").output.contains(letter))
        let unknown = try run(town, "letters", "list", "lost")
        #expect(unknown.exit == .code(2) && unknown.output.contains("known are: "))
        #expect(unknown.output.contains("bounced") && unknown.output.contains("unlooked"))
        let refused = try run(town, "letters", "confirm", letter, "--said", "lost", "--ground", "other")
        #expect(
            refused.exit != .code(0)
                && refused.output.contains("genklang: notifier.reference_missing: "))
        #expect(refused.output.ranges(of: "notifier.reference_missing").count == 1, "its code stands once")
        #expect(
            try run(town, "letters", "confirm", letter, "--said", "lost", "--ground", "other", "--reason", "set af Bo")
                .exit != .code(0), "a reason is a reference and no sentence")
        #expect(
            try run(town, "letters", "confirm", letter, "--said", "bounced", "--ground", "cameBack").exit == .code(0))
        let list = try run(town, "letters", "list").output
        #expect(list.contains("bounced") && list.contains(letter) && list.contains("person.cameBack"))
        let shown = try run(town, "letters", "show", letter).output
        #expect(shown.contains("by: P-operations") && shown.contains("next: correctAddress"))
        #expect(try run(town, "letters", "again", letter, "--ground", "addressCorrected").exit == .code(0))
        try Fact.wait(for: "the copy to lie there") { try receipts().last?.delivery?.state == .spooled }
        #expect(try receipts().map(\.delivery?.state) == [.replaced, .spooled])
        #expect(try run(town, "letters", "again", letter, "--ground", "addressCorrected").exit == .code(1))
        for text in [list, shown] {
            for word in [id.rawValue, "Åse", "Ålevej", "P-demo07"] { #expect(!text.contains(word), "\(word)") }
        }
        _ = try town.stop()
    }
}
