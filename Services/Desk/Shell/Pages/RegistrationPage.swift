package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Ny henvendelse: written while the citizen is on the telephone, the most needed first.
package struct RegistrationPage {
    let frame: Frame
    let answers: Answers
    let staff: Heard<NameBook>
    /// For saying who is away.
    let today: CivilDay
    var faults: [FieldFault] = []
    var notice: String?
    /// What was found when somebody asked whether the citizen is known; absent when nobody has.
    let known: FindLikelyCases.Reply?
    let now: Timestamp?
    /// Why a talk may be judged difficult here.
    let grounds: [GroundRow]

    package init(
        frame: Frame, answers: Answers, staff: Heard<NameBook>, today: CivilDay, faults: [FieldFault] = [],
        notice: String? = nil, known: FindLikelyCases.Reply? = nil, now: Timestamp? = nil,
        grounds: [GroundRow] = GroundRow.named
    ) {
        self.grounds = grounds
        self.known = known
        self.now = now
        self.frame = frame
        self.answers = answers
        self.staff = staff
        self.today = today
        self.faults = faults
        self.notice = notice
    }

    package var html: HTML {
        let parts = FormParts(answers: answers, faults: faults)
        return frame.page(
            Wording.Desk.register, faults: faults, notice: notice,
            """
            <h1>\(Wording.Desk.register)</h1>
            <p class="lead">\(Wording.Desk.registerLead)</p>
            <p><a class="alone" href="/aendringer">\(Wording.Desk.changesLink)</a></p>
            \(parts.keepingForm("/henvendelser/ny", frame.formToken, [
                who(parts), what(parts), handling(parts), ContactFields(parts: parts).suitability(grounds),
                """
                <p class="actions"><button>\(Wording.Desk.submitRegistration)</button>
                \(FormParts.keepButtons)</p>
                """,
                ContextPart.incidentButton,
            ]))
            """)
    }

    private func who(_ parts: FormParts) -> HTML {
        Pieces.section(
            Wording.Desk.who, id: "who",
            [
                parts.line("name", Wording.Desk.name),
                parts.line("phone", Wording.Desk.phone, hint: Wording.Desk.phoneHint, type: "tel", width: "half"),
                parts.check("anonymous", Wording.Desk.isAnonymous),
                parts.text("address", Wording.Desk.address, rows: 3, hint: Wording.Desk.addressHint, isOptional: true),
                parts.line("email", Wording.Desk.email, isOptional: true, type: "email"),
                parts.line(
                    "cpr", Wording.Desk.cpr, hint: Wording.Desk.cprHint, isOptional: true, width: "half",
                    isSecret: true),
                parts.check("verified", Wording.Desk.isVerified, hint: Wording.Desk.verifiedHint), likely,
                """
                <p class="actions"><button name="do" value="known" class="second">\(Wording.Desk.knownButton)</button></p>
                """,
            ].joined())
    }

    /// Cases that may be the same citizen's, told while the citizen is on the line.
    private var likely: HTML {
        guard let known, let now else { return .empty }
        let book = staff.value ?? NameBook()
        let entrances = known.entrances ?? []
        let hint: HTML =
            entrances.isEmpty
            ? .empty
            : """
            <div class="silent" role="status">\(SameCitizenPart.sentences(entrances, book, on: now.civil.day))\
            <p>\(Wording.Desk.entranceLater)</p></div>
            """
        guard !known.likely.isEmpty else {
            return entrances.isEmpty ? "<p class=\"silent\" role=\"status\">\(Wording.Desk.knownNone)</p>" : hint
        }
        let lines = known.likely.map { SameCitizenPart.item($0, book, now) }
        return hint + """
            <div class="silent" role="status"><p><strong>\(Wording.Desk.knownSome).</strong> \(Wording.Desk.knownHint)</p>
            <ul class="rows">\(lines)</ul></div>
            """
    }

    private func what(_ parts: FormParts) -> HTML {
        let fields = ContactFields(parts: parts)
        let points = fields.points(RegistrationForm.pointCount)
        return Pieces.section(
            Wording.Desk.aboutWhat, id: "what",
            [
                parts.text("summary", Wording.Desk.summary, rows: 3, hint: Wording.Desk.summaryHint),
                fields.kind,
                "<h3>\(Wording.Desk.points)</h3><p class=\"hint\">\(Wording.Desk.pointsHint)</p>", points[0],
                parts.more(
                    Wording.Desk.morePoints,
                    (2...RegistrationForm.pointCount).flatMap { ["point-\($0)", "point-kind-\($0)"] },
                    points.dropFirst().joined()),
                parts.more(Wording.Desk.causeMore, ["cause", "cause-also"], CausePage.fields(parts)),
                parts.select(
                    "channel", Wording.Desk.channel,
                    Channel.allCases.map { ($0.rawValue, Wording.name(of: $0).firstUpper) },
                    empty: Wording.Desk.chooseOne),
                parts.check("written", Wording.Desk.cameInWriting, hint: Wording.Desk.cameInWritingHint),
                parts.date("received", Wording.Desk.receivedWhen, withTime: true, hint: Wording.Desk.receivedOrDayHint),
            ].joined())
    }

    private func handling(_ parts: FormParts) -> HTML {
        let content = Pieces.part(staff) { book -> HTML in
            let people = AboutPart(parts: parts, staff: book, viewer: frame.viewer)
            let callers = Set(book.callers.map(\.person))
            let caller = ColleagueField(
                parts: parts, staff: book, viewer: frame.viewer,
                label: { "\(book.nameAndAbsence(of: $0.person, on: today)), \(book.name(of: $0.unit))" },
                among: { callers.contains($0.person) })
            return [
                parts.select(
                    "unit", Wording.Desk.unitLabel, book.openUnitChoices(),
                    empty: Wording.Desk.chooseOne),
                caller.one(
                    "assigned", Wording.Desk.assigned, hint: Wording.Desk.assignedHint, isOptional: true,
                    empty: Wording.Desk.nobody),
                parts.radios(
                    "wish", Wording.Desk.wish, HandlingWish.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                parts.more(
                    Wording.Desk.wishMore, WishForm.fields,
                    "<p class=\"hint\">\(Wording.Desk.wishAtRegistration)</p>" + WishPart.fields(parts)),
                parts.more(Wording.Desk.moreHandling, AboutPart.fields, people.about + people.recipient),
            ].joined()
        }
        return Pieces.section(Wording.Desk.handling, id: "handling", content)
    }
}
