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

/// Det skylder vi: what is owed beside the call, the chain and the hours, and the forms that fulfil them.
struct OwedPageTests {
    private let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "owed.show",
        path: ["sager", "K-1", "skylder"])

    private var shown: ShowCase.Reply {
        ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: "2026-11-20T14:05+01:00", unit: "U-nord", channel: .phone, kind: .complaint,
                route: .callback, citizen: "Åse Ærøskøbing", assigned: "P-mette", step: .red, isClosed: false,
                isHistory: false),
            citizen: nil, summary: "Breve.", points: [], about: [], unsuitable: nil, wish: .call,
            registeredBy: "P-karen", outcome: nil, handovers: [], steps: [], history: [], missing: [], leftOut: 0)
    }

    private static func row(
        _ kind: ObligationKind, _ number: Int, due: Timestamp = "2026-11-23T12:00+01:00",
        state: ObligationState = .open, what: String? = nil
    ) -> ObligationRow {
        ObligationRow(
            obligation: ObligationID(unchecked: "G-\(number)"), case: "K-1", kind: kind, state: state,
            owner: number == 1 ? nil : "P-mette", due: due, settled: state == .open ? nil : monday,
            settledBy: state == .fulfilled ? "P-mette" : nil, what: what)
    }

    static let owed = ListObligations.Reply(
        obligations: [
            row(.personalReceipt, 1), row(.tellInvolved, 2, due: "2026-11-23T08:00+01:00"), row(.note, 3),
            row(.agreement, 4, what: "Vi sender <brevet>"), row(.copy, 5, state: .fulfilled),
            row(.appointment, 6, state: .lifted),
        ],
        appointments: [
            AppointmentRow(
                appointment: "E-1", form: .meeting, at: "2026-11-24T10:00+01:00", everyDays: 14, state: .open,
                changes: [
                    AppointmentChange(
                        version: 1, at: "2026-11-23T10:00+01:00", notice: .inTalk, reason: nil, by: "P-mette",
                        made: monday),
                    AppointmentChange(
                        version: 2, at: "2026-11-24T10:00+01:00", notice: .phone, reason: "Sygdom", by: "P-lone",
                        made: monday),
                ]),
            AppointmentRow(
                appointment: "E-2", form: .call, at: nil, everyDays: nil, state: .lifted, changes: []),
            AppointmentRow(
                appointment: "E-3", form: .meeting, at: "2026-11-16T10:00+01:00", everyDays: nil, state: .lifted,
                changes: [], place: "Rådhuset", isMissed: true),
        ],
        chain: ABCRow(
            spokenAt: "2026-11-20T15:00+01:00", told: nil, toldPeople: [], tellBy: "2026-11-23T08:00+01:00",
            returned: nil, returnBy: "2026-11-24T16:00+01:00"))

    private func page(
        _ owed: Heard<ListObligations.Reply>, told: FormParts? = nil, appoint: FormParts? = nil,
        change: FormParts? = nil
    ) -> HTML {
        let empty = FormParts(answers: Answers(["command": "D-1"]), faults: [])
        return OwedPage(
            frame: frame, shown: shown, owed: owed, staff: .north, now: monday, receipt: empty, told: told ?? empty,
            appoint: appoint ?? empty, change: change ?? empty, changed: change == nil ? nil : "E-1", plain: empty
        ).html
    }

    @Test("R-037 R-039 R-040 R-043 R-044 R-045 Det skylder vi, with each thing owed and the act that fulfils it")
    func filled() throws {
        let html = page(.heard(Self.owed))
        try expect(html, "owed.html")
        #expect(!html.text.contains("<brevet>") && html.text.contains("skylder/aftale/G-4"))
        let told = ABCRow(
            spokenAt: "2026-11-20T15:00+01:00", told: monday, toldPeople: ["P-mette", "P-karen"], tellBy: nil,
            returned: monday, returnBy: nil)
        try expect(
            page(.heard(ListObligations.Reply(obligations: [], appointments: [], chain: told))), "owed-over.html")
        try expect(page(.silent), "owed-silent.html")
    }

    @Test("R-044 an hour at which we rang as agreed, and nobody answered, is told as that, and not as one we missed")
    func rungAsAgreed() {
        func name(_ state: ObligationState, isMissed: Bool? = nil) -> String {
            Wording.Desk.name(
                of: AppointmentRow(
                    appointment: "E-1", form: .call, at: "2026-11-23T10:00+01:00", everyDays: nil, state: state,
                    changes: [], isMissed: isMissed, rungInVain: "2026-11-23T10:03+01:00"),
                seen: "2026-11-23T12:00+01:00")
        }
        let rung = "vi ringede som aftalt kl. 10.03 og fik ikke fat i borgeren"
        #expect(name(.open) == rung && name(.lifted, isMissed: true) == rung)
        #expect(name(.fulfilled) == "klaret", "they were reached later that day")
    }

    @Test("R-097 where a meeting is refused for want of an assessment, the way to where it is made stands beside")
    func riskWay() {
        let refused = FormParts(
            answers: Answers(["command": "D-1"]),
            faults: [FaultPlaces.fault(forRefusal: "callback.risk_not_assessed")])
        let nothing = ListObligations.Reply(obligations: [], appointments: [], chain: nil)
        let html = page(.heard(nothing), appoint: refused).text
        #expect(html.contains("<a href=\"/sager/K-1/samarbejde\">Vurdér risikoen under Samarbejdet</a>"))
        #expect(!page(.heard(nothing)).text.contains("meeting-risk"))
    }

    @Test func `each form says at its field what is missing`() throws {
        #expect(throws: FieldFaults.self) { try OwedForms.tell(Answers([:]), about: "K-1") }
        #expect(throws: FieldFaults.self) { try OwedForms.receipt(Answers(["receipt": " "]), about: "K-1") }
        let told = FormParts(answers: Answers(["command": "D-1"]), faults: [FieldFault("told", "Vælg dem.")])
        let change = FormParts(
            answers: Answers(["command": "D-1", "change-day": "32"]), faults: [FieldFault("change-day", "Skriv.")])
        try expect(page(.heard(Self.owed), told: told, change: change), "owed-faults.html")
        do {
            _ = try OwedForms.appoint(Answers(["every-days": "x"]), about: "K-1")
            Issue.record("nothing was missing")
        } catch { #expect(error.fields == ["appoint-day", "appoint-form", "appoint-notice", "every-days"]) }
        do {
            _ = try OwedForms.change(Answers(["change-day": "x"]), of: "E-1", about: "K-1")
            Issue.record("nothing was missing")
        } catch { #expect(error.fields == ["change-day", "change-reason"]) }
    }

    @Test func `what was written is read as it was meant`() throws {
        let hour = Answers([
            "appoint-day": "24", "appoint-month": "11", "appoint-year": "2026", "appoint-hour": "10",
            "appoint-minute": "30", "appoint-form": "meeting", "appoint-notice": "letter", "every-days": "14",
        ])
        do {
            _ = try OwedForms.appoint(hour, about: "K-1")
            Issue.record("R-055 a meeting is somewhere")
        } catch { #expect(error.fields == ["appoint-place"]) }
        #expect(
            try OwedForms.appoint(hour.with("appoint-place", "Rådhuset, lokale 4"), about: "K-1")
                == Appoint(
                    case: "K-1", at: "2026-11-24T10:30+01:00", form: .meeting, notice: .letter, everyDays: 14,
                    place: "Rådhuset, lokale 4"))
        // Typed, and then a call chosen: left out.
        let call = hour.with("appoint-place", "Rådhuset").with("appoint-form", "call")
        #expect(try OwedForms.appoint(call, about: "K-1").place == nil)
        #expect(
            try OwedForms.change(Answers(["change-reason": "Sygdom"]), of: "E-1", about: "K-1")
                == ChangeAppointment(case: "K-1", appointment: "E-1", at: nil, notice: nil, reason: "Sygdom"))
        #expect(
            try OwedForms.tell(Answers(["told": "P-1", "told-other": "P-2"]), about: "K-1").people == ["P-1", "P-2"])
    }

    @Test func `who may only read is shown no form`() {
        let reader = Frame(
            name: "Karen", viewer: Viewer(person: "P-karen", unit: "U-nord", roles: [.citizensAdviser], leads: []),
            formToken: "t", current: "owed.show", path: ["sager", "K-1", "skylder"])
        let empty = FormParts(answers: Answers(["command": "D-1"]), faults: [])
        let html = OwedPage(
            frame: reader, shown: shown, owed: .heard(Self.owed), staff: .north, now: monday, receipt: empty,
            told: empty, appoint: empty, change: empty, plain: empty
        ).html
        #expect(!html.text.contains("/skylder/"))
    }
}
