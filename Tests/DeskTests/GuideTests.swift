import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web
import Wording

/// The guide to the talk in full, and Håndbogen: what the rules ask to have at hand is there, folded, and in its place.
struct GuideTests {
    private let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "handbook", path: ["haandbog"])

    private var conversation: String {
        ConversationPage(
            frame: frame, id: "K-1", card: .silent, owed: .heard(.sample(1, due: "2026-11-23T11:20+01:00")),
            staff: .heard(.north), answers: Answers(["command": "D-1"]), now: monday
        ).html.text
    }

    @Test("R-042 R-048 R-050 R-052 R-053 R-054 R-059 R-060 R-062 R-063 R-064 R-065 R-067 R-068 R-094 the guide")
    func guide() {
        let text = conversation
        #expect(Wording.Desk.stepAdvice.count == Wording.Desk.guideSteps.count)
        for advice in Wording.Desk.beforeAdvice + Wording.Desk.stepAdvice.flatMap(\.self) {
            #expect(text.contains("<summary>\(advice.title)</summary>"))
        }
        // One summary for what is shown before the call, and no advice unfolded: the page stays calm.
        #expect(text.components(separatedBy: "<details open").count == 2)
        #expect(text.contains("href=\"/haandbog\""))
        // Nine needs and four questions, as the sources have them.
        #expect(Wording.Desk.stepAdvice[1].last?.lines.count == 9)
        #expect(Wording.Desk.stepAdvice[2].first?.lines.count == 4)
    }

    @Test("R-055 R-056 R-057 R-058 R-061 R-066 R-070 R-099 R-100 Håndbogen, with its checklists, cards and help")
    func handbook() throws {
        let html = HandbookPage(frame: frame, guides: .silent, staff: .north).html
        let text = html.text.withoutDigests
        #expect(try Golden.text("pages/handbook.html", produced: text) == text)
        #expect(Wording.Desk.checklists.map(\.lines.count) == [12, 7, 7, 1, 1])
        #expect(text.contains("112"))
        #expect(html.bytes.count < 50_000)
    }

    private let own = ShowGuides.Reply(
        guides: [
            GuideRow(topic: .complaintNote, unit: "U-nord", text: "Notatet samme dag.", since: monday, by: "P-lone"),
            GuideRow(topic: .incidentInHours, unit: "U-nord", text: "Tryk på knappen.", since: monday, by: "P-lone"),
        ],
        cards: [
            CardRow(
                card: "H-1", unit: "U-nord", phrase: "Jeg bliver her, til nogen hjælper mig", say: "Ja",
                act: "Hent Lone")
        ])

    private func handbook(saying words: String) -> HandbookPage {
        HandbookPage(
            frame: frame, guides: .heard(own), staff: .north, asked: Answers(["words": words]), isAsked: true)
    }

    @Test("R-080 the unit's own instruction on complaints stands in Håndbogen, with whose it is and from when")
    func instruction() {
        let text = HandbookPage(frame: frame, guides: .heard(own), staff: .north).html.text
        #expect(text.contains("<h3>Notat og journal</h3>") && text.contains("Notatet samme dag."))
        #expect(text.contains("Jobcenter Nord, 23. november"))
        #expect(!text.contains("Tryk på knappen."), "what holds after violence stands beside the form for it")
        let none = HandbookPage(
            frame: frame, guides: .heard(ShowGuides.Reply(guides: [], cards: [])), staff: .north)
        #expect(none.html.text.contains(Wording.Desk.guideNone))
    }

    @Test("R-070 a card is found by the words that fell, the unit's own beside those for all, and nothing is kept")
    func cards() throws {
        let found = try #require(
            handbook(saying: "går til PRESSEN").html.text.components(separatedBy: Wording.Desk.cardsFound).last)
        let first = found.components(separatedBy: "<h3>")[0]
        #expect(first.contains("<details open><summary>»Jeg går til pressen.«") && !first.contains("uduelig"))
        let mine = handbook(saying: "hun siger hun bliver til nogen hjælper").html.text
        #expect(mine.contains("<details open><summary>»Jeg bliver her, til nogen hjælper mig«"))
        #expect(handbook(saying: "jordbærgrød").html.text.contains(Wording.Desk.cardsFoundNone))
        #expect(handbook(saying: "x").faults.map(\.field) == ["words"])
        #expect(handbook(saying: "går til pressen").html.text.contains("<form method=\"post\" action=\"/haandbog\""))
    }

    @Test("R-070 of cards that share small words only those are found in which what matters stands")
    func finder() throws {
        let cards = ["»Det er jeres skyld, det hele.«", "»Det er min ret at få det hele at vide.«"].map {
            Wording.Desk.Advice($0, ["x"])
        }
        #expect(try CardFinder.find("det er jeres skyld", among: cards).map(\.title) == [cards[0].title])
        #expect(try CardFinder.find("det hele", among: cards).count == 2)
        #expect(throws: SearchRefusal.tooShort) { try CardFinder.find("  ", among: cards) }
    }

    @Test("R-070 R-103 the leader writes for a unit: its own words in the form, those from above to be read")
    func writing() {
        func page(_ answers: [String: String], faults: [FieldFault] = []) -> String {
            let above = GuideRow(topic: .complaintCall, unit: "U-top", text: "Oppefra", since: monday, by: "P-x")
            return GuidesPage(
                frame: frame, unit: "U-nord",
                reply: .heard(ShowGuides.Reply(guides: [above] + own.guides, cards: own.cards)), staff: .north,
                answers: Answers(answers.map { .init(name: $0.key, value: $0.value) }), faults: faults
            ).html.text
        }
        let text = page(["command": "D-1"])
        #expect(
            text.contains("rows=\"5\"") && text.contains(">\nNotatet samme dag.")
                || text.contains(">Notatet samme dag."))
        #expect(text.contains("<div class=\"verbatim\">Oppefra</div>"))
        #expect(text.contains("value=\"D-1-guide-complaintNote\"") && text.contains("value=\"D-1-card-H-1\""))
        #expect(text.contains("Fjern kortet"))
        let wrong = page(
            ["command": "D-1", "form": "card-new", "say-new": "Ja"],
            faults: GuideForms.placed([FieldFault("phrase", "Det mangler")], Answers(["do": "card"])))
        #expect(wrong.contains("#phrase-new\"") && wrong.contains("\nJa</textarea>"))
    }

    @Test("R-009 R-069 whoever rings is reminded to say that the formal way is open, in everyday words")
    func formalWay() {
        #expect(Wording.Desk.before.contains { $0.contains("talt fra klagen") && $0.contains("formelt") })
        let all = Wording.Desk.beforeAdvice + Wording.Desk.stepAdvice.flatMap(\.self) + Wording.Desk.checklists
        for line in all.flatMap(\.lines) { #expect(LanguageHints.found(in: [line]).isEmpty, "\(line)") }
    }
}
