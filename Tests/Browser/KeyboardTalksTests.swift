import CaseModel
import Support
import Testing

extension Pages {
    /// Trivsel without a mouse: what a leader is asked for, and what they look for afterwards.
    struct KeyboardTalksTests {
        @Test(
            "R-137 a leader answers a 1:1 that was asked for today, finds it again, and takes a slip back, without a mouse"
        )
        func talk() throws {
            let stage = try #require(Stage.current)
            let wish = try stage.town.ask(AskForCare(kind: .oneToOne), as: "magnus").prompt
            let tab = try Stage.tab(as: "susanne")
            try tab.open("/trivsel")
            tab.effort = Tab.Effort()
            // Asked for today, it cannot have been held before: no other day is offered.
            try enter(tab, "Den er holdt 1:1-samtale med lederen Magnus Holmgård")
            print("By keyboard alone a talk is written down with \(tab.effort).")
            #expect(try tab.shows("Det er gemt."))
            let kept = try answered(in: stage)
            #expect(kept.state == .held && kept.prompt == wish.prompt)
            #expect(kept.on == kept.answeredAt?.civil.day)

            // Looking for what was held: folded on the page, whole on its own.
            try tab.tab(to: "Se, hvad der blev holdt")
            try tab.press(.enter)
            try tab.tab(to: "Holdte og afslåede: Magnus Holmgård")
            try tab.untilNextPage { try tab.press(.enter) }
            #expect(try tab.shows("Kun med Magnus Holmgård") && tab.shows("Holdt "))

            // A slip of the finger.
            try enter(tab, "Fortryd svaret")
            #expect(try tab.shows("Svaret er taget tilbage."))
            let open = try stage.town.ask(ListPrompts(), as: "susanne").prompts.first { $0.prompt == wish.prompt }
            #expect(open?.state == .open && open?.by == wish.by)
            _ = try stage.town.ask(AnswerPrompt(prompt: wish.prompt, state: .held), as: "susanne")
        }

        @Test("R-137 R-139 an employee says yes once, and that a talk was not held, without a mouse")
        func employee() throws {
            let stage = try #require(Stage.current)
            let offered = try stage.town.ask(
                OfferCare(kind: .supervision, people: ["P-demo17"], isPressedPeriod: false), as: "susanne")
            let prompt = try #require(offered.prompts.first).prompt
            let tab = try Stage.tab(as: "ole")
            try tab.open("/trivsel")
            try enter(tab, "Ja tak supervision")
            #expect(try tab.shows("Du har sagt ja tak"))
            let row = try stage.town.ask(ListPrompts(), as: "susanne").prompts.first { $0.prompt == prompt }
            #expect(row?.accepted != nil)
            _ = try stage.town.ask(AnswerPrompt(prompt: prompt, state: .held), as: "susanne")
            try tab.open("/trivsel/mit")
            try enter(tab, "Den blev ikke holdt")
            #expect(try tab.shows("der er bedt om samtalen igen"))
            let again = try stage.town.ask(ListPrompts(), as: "susanne").prompts.first { $0.prompt == prompt }
            #expect(again?.notHeld != nil && again?.state == .open)
        }

        private func answered(in stage: Stage) throws -> PromptRow {
            try #require(try stage.town.ask(ListAnsweredPrompts(), as: "susanne").prompts.first)
        }

        private func enter(_ tab: Tab, _ name: String) throws {
            try tab.tab(to: name)
            try tab.untilNextPage { try tab.press(.enter) }
        }
    }
}
