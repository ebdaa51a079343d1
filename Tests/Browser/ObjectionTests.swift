import CaseModel
import Support
import Testing

extension Pages {
    /// An objection that is answered by letter, from the case to what the citizen gets.
    struct ObjectionTests {
        private let caller = Caller.sofie

        @Test("R-074 the answer to an objection is looked at, sent, and lies as a letter that says the same")
        func answered() throws {
            let stage = try #require(Stage.current)
            let id = try caller.register("Solvej Opfundet", in: stage.town)
            _ = try stage.town.ask(
                RecordConversation(
                    case: id, note: NoteDraft(text: "Vi talte om skemaet.", explained: "At sagen går videre."),
                    outcome: .newTalk, recognised: Recognition(how: .knownNumber)), as: caller.user)
            _ = try stage.town.ask(
                RaiseObjection(case: id, text: "Fristen mangler.", channel: .phone), as: caller.user)
            let tab = try Stage.tab(as: caller.user)
            try tab.open("/sager/\(id)")
            try tab.click("Svar på indsigelsen")
            #expect(try tab.shows("Fristen mangler."))
            try tab.choose("Ja, notatet bliver rettet")
            try tab.fill("Derfor", "Du har ret i fristen.")
            try tab.fill("Det tilføjer vi i notatet", "Fristen er den 10. december.")
            try tab.click("Se brevet")
            #expect(try tab.shows("Svar på din indsigelse") && tab.shows("Du har ret i fristen."))
            #expect(
                try stage.town.ask(ListLetters(case: id), as: caller.user).letters
                    .allSatisfy { $0.kind != .objectionAnswer })
            // What was typed stands there again.
            try tab.click("Tilbage til det, jeg skrev")
            #expect(try tab.value("objection-reason") == "Du har ret i fristen.")
            try tab.click("Send svaret")
            #expect(try tab.shows("Besvaret: borgeren fik ret."))
            func letter() throws -> LetterRow? {
                try stage.town.ask(ListLetters(case: id), as: caller.user).letters
                    .first { $0.kind == .objectionAnswer && $0.state == .sent }
            }
            try Fact.wait(for: "the answer to be sent") { try letter() != nil }
            try tab.open("/sager/\(id)/breve/\(try #require(try letter()).letter)")
            #expect(try tab.shows("Fristen er den 10. december."))
            try Fact.wait(for: "the corrected copy to be sent") {
                try stage.town.ask(ListLetters(case: id), as: caller.user).letters
                    .contains { $0.version == 2 && $0.state == .sent }
            }
        }
    }
}
