import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web

/// What stands around a case: what set it off, and where parts of it went.
struct ContextPageTests {
    private static let points = [
        ComplaintPoint(kind: .procedural, text: "Ingen ringede."),
        ComplaintPoint(kind: .substantive, text: "Afgørelsen er <forkert>."),
    ]

    private func shown(
        _ around: CaseContext, isClosed: Bool = false, history: [HistoryRow] = []
    ) -> ShowCase.Reply {
        ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: monday, unit: "U-north", channel: .phone, kind: .complaint, route: .callback,
                citizen: "Åse Opdigtet", assigned: "P-mette", step: nil, isClosed: isClosed, isHistory: false),
            citizen: Citizen(name: "Åse Opdigtet", isVerified: true), summary: "Ventede længe.", points: Self.points,
            about: [], unsuitable: nil, wish: .call, registeredBy: "P-mette", outcome: nil, handovers: [], steps: [],
            history: history, missing: [], leftOut: 0, context: around)
    }

    private func frame(_ name: String) -> Frame {
        Frame(name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: name, path: ["side"])
    }

    private func parts(_ answers: Answers = Answers(), faults: [FieldFault] = []) -> FormParts {
        FormParts(answers: answers.with("command", "D-1"), faults: faults)
    }

    private func cause(_ rows: [CausesRow], _ parts: FormParts) -> String {
        CausePage(
            frame: frame("case.cause.show"), shown: shown(CaseContext(causes: rows)), staff: .north, now: monday,
            parts: parts
        ).html.text.withoutDigests
    }

    private func forwarding(
        _ rows: [ForwardingRow], isClosed: Bool = false, answer: FormParts? = nil, history: [HistoryRow] = []
    ) -> String {
        ForwardingPage(
            frame: frame("case.forwarding.show"),
            shown: shown(CaseContext(forwardings: rows), isClosed: isClosed, history: history),
            staff: .north, now: monday, parts: parts(), answer: answer ?? parts()
        ).html.text.withoutDigests
    }

    private static func row(
        _ id: ForwardingID = "X-1", points: [Int] = [], answer: ForwardingAnswer? = nil, told: Timestamp? = nil
    ) -> ForwardingRow {
        ForwardingRow(
            forwarding: id, points: points, authority: "Styrelsen <Opdigtet>", sentTo: "post@opdigtet.example",
            reason: "Den er deres.", received: monday, sent: monday, by: "P-mette",
            confirmBy: monday.adding(hours: 120), answer: answer, told: told)
    }

    @Test("R-020 what it is about and what set it off stand apart, and what was named before stays")
    func causes() throws {
        let rows = [
            CausesRow(causes: [.decision], by: "P-mette", at: monday),
            CausesRow(causes: [.waiting, .notHeard], by: "P-mette", at: monday),
        ]
        let text = cause(rows, parts())
        #expect(try Golden.text("pages/cause.html", produced: text) == text)
        #expect(text.contains("Det handler klagen om") && text.contains("Det satte den i gang"))
        #expect(text.contains("Skrevet ned før") && text.contains("det, der blev afgjort"))
        #expect(text.contains("<option value=\"waiting\" selected"))
        #expect(cause([], parts()).contains("Det er ikke skrevet ned endnu"))
    }

    @Test func `what weighs most is asked for, and others without it are a fault at the field`() throws {
        func read(_ fields: [(String, String)]) -> Result<NameCauses, FieldFaults> {
            let answers = Answers(fields.map { Answers.Field(name: $0.0, value: $0.1) })
            do throws(FieldFaults) { return .success(try CauseForm.command(answers, about: "K-1")) } catch {
                return .failure(error)
            }
        }
        #expect(
            try read([("cause", "waiting"), ("cause-also", "error"), ("cause-also", "waiting")]).get().causes
                == [.waiting, .error])
        for fields in [[], [("cause-also", "error")]] {
            guard case .failure(let faults) = read(fields) else {
                Issue.record("nothing was asked for")
                continue
            }
            #expect(faults.all.map(\.field) == ["cause"])
        }
    }

    @Test("R-008 what was sent on shows when it first came, whether the citizen knows, and whether they have it")
    func forwarded() throws {
        let text = forwarding([Self.row(points: [2])])
        #expect(try Golden.text("pages/forwarding.html", produced: text) == text)
        #expect(text.contains("Styrelsen &lt;Opdigtet&gt;") && text.contains("har ikke fået besked endnu"))
        #expect(text.contains("Ikke bekræftet. Spørg dem senest") && text.contains("Jeg har selv fortalt borgeren det"))
        // What is still with us can be sent, and what has gone cannot.
        #expect(text.contains("Punkt 1: Ingen ringede.") && !text.contains("Punkt 2: Afgørelsen"))
    }

    @Test("R-014 of a letter that is written nobody has been told yet; only who told the citizen says that they know")
    func told() {
        func told(by person: PersonID?) -> String {
            forwarding(
                [Self.row(told: monday)],
                history: [HistoryRow(at: monday, what: "forwarding-told", by: person, detail: "X-1")])
        }
        #expect(told(by: "P-mette").contains("fik besked mandag"))
        #expect(told(by: nil).contains("blev skrevet til mandag") && !told(by: nil).contains("fik besked"))
        #expect(forwarding([Self.row(told: monday)]).contains("fik besked eller blev skrevet til mandag"))
    }

    @Test func `what has gone as a whole, or has ended, is not sent again`() {
        let answer = ForwardingAnswer(isTaken: true, reference: "26-4711", at: monday, by: "P-mette")
        for text in [
            forwarding([Self.row()]), forwarding([Self.row(answer: answer, told: monday)], isClosed: true),
        ] {
            #expect(!text.contains("Hvilken myndighed?"))
        }
        let back = ForwardingAnswer(isTaken: false, reference: "mail", at: monday, by: "P-mette")
        let text = forwarding([Self.row(answer: back)])
        #expect(text.contains("Hvilken myndighed?") && text.contains("den er vores igen"))
        #expect(!text.contains("Jeg har selv fortalt"))
    }

    @Test func `the forms say what is missing where it is missing`() {
        func faults<Value>(_ body: () throws(FieldFaults) -> Value) -> [String] {
            do throws(FieldFaults) {
                _ = try body()
                return []
            } catch { return error.all.map(\.field) }
        }
        #expect(
            faults { () throws(FieldFaults) in try ForwardingForm.command(Answers(), about: "K-1", at: monday) }
                == ["authority", "sent-to", "forward-reason"])
        #expect(
            faults { () throws(FieldFaults) in try ForwardingForm.answer(Answers(), about: "K-1", "X-1") }
                == ["taken", "taken-reference"])
    }
}
