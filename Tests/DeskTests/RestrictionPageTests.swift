import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web
import Wording

/// Kontaktbegrænsning as the leader, the lawyer and a colleague meet it.
struct RestrictionPageTests {
    private let proposal = RestrictionProposal(
        ground: .degradingConduct, facts: "To mails med <skældsord> i oktober.", lastSeen: "2026-11-18",
        milderMeans: "Vi har talt om tonen to gange.", ways: [.attendance, .phone],
        scope: "Borgeren skriver; mails besvares om fredagen.", lastDay: "2027-02-23",
        wayBack: "En måned med god tone.")

    private func row(_ state: RestrictionState, letter: LetterChannel? = nil) -> RestrictionRow {
        RestrictionRow(
            restriction: "G-1", proposal: proposal, state: state, proposedBy: "P-lone", proposedAt: monday,
            judged: state == .proposed
                ? nil : RestrictionRow.Judgement(by: "P-karen", at: monday, reason: "Sagligt og kort."),
            letter: letter.map { RestrictionLetter(letter: "L-1", channel: $0, laidAt: monday) })
    }

    private func page(
        _ rows: [RestrictionRow], as viewer: Viewer, faults: [FieldFault] = [], typed: Answers = Answers(),
        isAskedAlone: Bool? = nil
    ) -> HTML {
        RestrictionPage(
            frame: Frame(
                name: "Lone Ågård", viewer: viewer, formToken: "form-token", current: "case.restriction.show",
                path: ["side"]),
            shown: ShowRestrictions.Reply(
                case: "K-1", unit: "U-nord", isClosed: false, restrictions: rows, leftOut: 0, isAskedAlone: isAskedAlone
            ),
            staff: .north, now: monday, answers: Answers(["command": "D-1"]),
            proposal: FormParts(answers: typed.with("command", "D-2"), faults: faults), faults: faults
        ).html
    }

    private let lawyer = Viewer(person: "P-jens", unit: "U-jura", roles: [.lawyer], leads: [])

    @Test func `the page in its states`() throws {
        try expect(page([], as: .lone), "restriction-none.html")
        try expect(page([row(.proposed)], as: lawyer, isAskedAlone: true), "restriction-judge.html")
        try expect(page([row(.approved)], as: .lone), "restriction-tell.html")
    }

    @Test("R-092 the lawyer reads the letter that says so, and is led to no case that is closed to her")
    func askedAlone() {
        let alone = page([row(.proposed)], as: lawyer, isAskedAlone: true).text
        #expect(alone.contains("Sag K-1") && !alone.contains("href=\"/sager/K-1\""))
        #expect(alone.contains("En jurist i kommunen har godkendt beslutningen."))
        #expect(alone.contains("Vi har besluttet at begrænse, hvordan du kan kontakte os."))
        #expect(page([row(.proposed)], as: lawyer).text.contains("href=\"/sager/K-1\""))
        #expect(!page([row(.proposed)], as: .lone).text.contains("En jurist i kommunen har godkendt"))
    }

    @Test("R-093 while the letter lies to be printed, the page says so, and what that means")
    func onItsWay() {
        let paper = page([row(.approved, letter: .paper)], as: .lone).text
        #expect(paper.contains("Gælder ikke endnu; brevet til borgeren ligger til print."))
        #expect(paper.contains("når nogen har sagt på Breve, at det er printet og sendt, og det kan være fremme."))
        #expect(paper.contains("/begraensning/G-1/varsel") && paper.contains("bliver det taget ud"))
        let posted = Wording.Desk.restrictionStands(
            .approved, until: nil, onItsWay: .paper, from: "2026-11-30T16:00+01:00")
        #expect(posted.hasPrefix("Godkendt. Brevet er sendt; begrænsningen gælder fra mandag den 30. november"))
        let digital = page([row(.approved, letter: .digitalPost)], as: .mette).text
        #expect(digital.contains("Gælder ikke endnu; brevet er på vej til borgerens postkasse."))
        #expect(!page([row(.ended, letter: .paper)], as: .lone).text.contains("Brevet til borgeren"))
    }

    @Test("R-091 prolonging begins from the decision as it stands, without what carried it and without its end")
    func prolonging() {
        let standing = row(.ending)
        #expect(page([standing], as: .lone).text.contains("/sager/K-1/begraensning/G-1/forlaeng#propose"))
        #expect(!page([row(.proposed), standing], as: .lone).text.contains("forlaeng"))
        #expect(!page([standing], as: .mette).text.contains("forlaeng"))
        // Its form is one of its own, with a draft of its own: neither it nor another proposal stands in the other's place.
        #expect(
            PreviewedForm.restriction.draft(in: "K-1", about: "")
                != PreviewedForm.restriction.draft(in: "K-1", about: "G-1"))
        let begun = RestrictionForm.prolonging(standing, Answers(["command": "D-1"]))
        #expect(begun["prolongs"] == "G-1" && begun["scope"] == proposal.scope && begun["command"] == "D-1")
        #expect(begun["way-back"] == proposal.wayBack && begun["milder"] == proposal.milderMeans)
        #expect(begun.all("way") == ["attendance", "phone"] && begun["ground"] == "degradingConduct")
        #expect(begun["facts"].isEmpty && begun["seen-day"].isEmpty && begun["last-day"].isEmpty)
    }

    @Test("R-091 what nobody judged in time is not said to have been withdrawn, and its letter is written to nobody")
    func lapsed() {
        let ended = RestrictionRow(
            restriction: "G-1", proposal: proposal, state: .ended, proposedBy: "P-lone", proposedAt: monday,
            endedAt: monday)
        let text = page([ended], as: lawyer).text
        #expect(text.contains("Bortfaldet. Den sidste dag kom, før den nåede at gælde."))
        #expect(!text.contains("Trukket tilbage") && !text.contains("En jurist i kommunen har godkendt"))
        #expect(page([row(.proposed)], as: lawyer).text.contains("En jurist i kommunen har godkendt"))
    }

    @Test("R-091 what was given up before the citizen was told never held: it reads so, and cannot be prolonged")
    func neverHeld() {
        func ended(toldAt told: Timestamp?) -> String {
            let row = RestrictionRow(
                restriction: "G-1", proposal: proposal, state: .ended, proposedBy: "P-lone", proposedAt: monday,
                toldAt: told, endedAt: monday, liftReason: "Ikke nødvendig.")
            return page([row], as: .lone).text
        }
        let never = ended(toldAt: nil)
        #expect(never.contains("Trukket tilbage. Den kom aldrig til at gælde.") && !never.contains("Gælder ikke mere"))
        #expect(!never.contains("name=\"prolongs\""))
        let held = ended(toldAt: monday)
        #expect(held.contains("Slut. Gælder ikke mere.") && held.contains("name=\"prolongs\""))
    }

    @Test("R-092 only a lawyer is offered to judge, only the unit's leader to tell and to lift")
    func whoIsOfferedWhat() {
        #expect(page([row(.proposed)], as: lawyer).text.contains("/begraensning/G-1/afgoerelse"))
        #expect(!page([row(.proposed)], as: .lone).text.contains("/afgoerelse"))
        #expect(page([row(.inEffect)], as: .lone).text.contains("/ophaevelse"))
        let colleague = page([row(.inEffect)], as: .mette).text
        #expect(!colleague.contains("<form method=\"post\" action=\"/sager"))
        #expect(colleague.contains("Gælder til og med tirsdag den 23. februar 2027."))
        #expect(colleague.contains("&lt;skældsord&gt;"))
    }

    @Test func `what is wrong in a proposal is said at its field, and what was typed stands`() {
        let text = page(
            [], as: .lone, faults: [FieldFault("seen-day", "Skriv dagen, hvor det sidst skete.")],
            typed: Answers(["facts": "Elleve opkald."])
        ).text
        #expect(text.contains("<details id=\"propose\" open>") && text.contains("Elleve opkald.</textarea>"))
        #expect(text.contains("id=\"seen-day-fault\""))
    }

    @Test func `the form becomes the proposal that was written`() throws {
        let answers = Answers([
            "ground": "degradingConduct", "facts": "To mails.", "seen-day": "18", "seen-month": "11",
            "seen-year": "2026", "milder": "Samtale.", "way": "phone", "scope": "Skriv.", "last-day": "23",
            "last-month": "2", "last-year": "2027", "way-back": "God tone.", "prolongs": "G-0",
        ])
        let read = try RestrictionForm.proposal(answers)
        #expect(read.lastSeen == "2026-11-18" && read.lastDay == "2027-02-23" && read.prolongs == "G-0")
        #expect(read.ways == [.phone] && read.reasonForNoEnd == nil)
        #expect(throws: FieldFaults.self) { try RestrictionForm.proposal(answers.without("seen-day", "ground")) }
    }

    @Test("R-088 Sagen says on top how contact is restricted")
    func sagen() {
        let shown = ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: monday, unit: "U-nord", channel: .phone, kind: .complaint, route: .callback,
                citizen: "Åse", assigned: nil, step: nil, isClosed: false, isHistory: false),
            citizen: nil, summary: "Breve", points: [], about: [], unsuitable: nil, wish: .call,
            registeredBy: "P-karen", outcome: nil, handovers: [], steps: [], history: [], missing: [], leftOut: 0,
            restrictions: [
                StandingRestriction(
                    restriction: "G-1", state: .inEffect, ways: [.phone], scope: "Ring tirsdag.", lastDay: "2027-02-23")
            ])
        let text = CasePage.sample(
            Frame(name: "x", viewer: .mette, formToken: "form-token", current: "case"), shown
        ).html.text
        #expect(text.contains("Kontaktbegrænsning (telefon). Gælder til og med tirsdag den 23. februar 2027."))
        #expect(text.contains("Ring tirsdag."))
    }
}
