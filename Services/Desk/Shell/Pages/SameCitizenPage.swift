package import CaseModel
import DeskAnswers
package import DeskCore
package import DeskParts
package import Web
import Wording

/// Samme borger: the cases that a person has said are one citizen's, those that may be, and the word for each.
package struct SameCitizenPage {
    let frame: Frame
    let shown: ListSameCitizen.Reply
    let staff: NameBook
    let now: Timestamp
    let entrance: FormParts
    let join: FormParts
    let separate: FormParts
    let notice: String?

    package init(
        frame: Frame, shown: ListSameCitizen.Reply, staff: NameBook, now: Timestamp, entrance: FormParts,
        join: FormParts, separate: FormParts, notice: String? = nil
    ) {
        self.entrance = entrance
        self.frame = frame
        self.shown = shown
        self.staff = staff
        self.now = now
        self.join = join
        self.separate = separate
        self.notice = notice
    }

    private var id: CaseID { shown.case }
    private var mayAct: Bool { frame.viewer.map { Door.registrar.lets($0) } ?? false }

    package var html: HTML {
        frame.page(
            Wording.Desk.sameCitizen, faults: entrance.faults + join.faults + separate.faults, notice: notice,
            """
            <p class="small"><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.caseWord) \(id.rawValue)</a></p>
            <h1>\(Wording.Desk.sameCitizen)</h1>
            <p>\(Wording.Desk.sameCitizenLead)</p>
            \(shown.contacts > 1 ? Pieces.sentence(Wording.Desk.contacts(shown.contacts)) : HTML.empty)
            \(SameCitizenPart.entrance(shown.entrance, staff: staff, on: now.civil.day))\(hiddenEntrances)
            \(Pieces.section(Wording.Desk.likelyHead, id: "likely", likely))
            \(Pieces.section(Wording.Desk.joinedHead, id: "joined", joined))\(separated)
            """)
    }

    /// Whom to ask of somebody alike whose case is not open here, and the one act that gives the contact to them.
    private var hiddenEntrances: HTML {
        guard let entrances = shown.entrances, !entrances.isEmpty else { return .empty }
        let people = entrances.flatMap(\.people).eachOnce
        let give: [HTML] = [
            people.count == 1
                ? entrance.hidden("entrance-person", people[0].rawValue)
                : entrance.radios(
                    "entrance-person", Wording.Desk.entranceShared, people.map { ($0.rawValue, staff.name(of: $0)) }),
            """
            <p class="hint">\(Wording.Desk.entranceGiveHint)</p>
            <p class="actions"><button>\(Wording.Desk.entranceGive)</button></p>
            """,
        ]
        let form =
            mayAct && shown.givenTo == nil
            ? entrance.form(Link(path: ["sager", id.rawValue, "samme-borger", "indgang"]), frame.formToken, give)
            : .empty
        return Pieces.section(
            Wording.Desk.entranceHead, id: "entrance", SameCitizenPart.sentences(shown, staff, on: now.civil.day) + form
        )
    }

    private var likely: HTML {
        guard !shown.likely.isEmpty else { return Pieces.sentence(Wording.Desk.likelyNone) }
        let lines = shown.likely.map { likely in
            let why =
                "\(Wording.Desk.alike(likely.signs)). \(SameCitizenPart.refused(likely.row, shown, staff, now) ?? "")"
            return SameCitizenPart.item(likely.row, why.hasSuffix(". ") ? String(why.dropLast(2)) : why, staff, now)
        }
        return "<ul class=\"rows\">\(lines)</ul>"
            + (mayAct ? choose(shown.likely.map(\.row), join, isJoining: true) : .empty)
    }

    private var joined: HTML {
        guard !shown.joined.isEmpty else { return Pieces.sentence(Wording.Desk.joinedNone) }
        let lines = shown.joined.map { row in
            let said = row.said.map {
                Wording.Desk.saidSame(by: staff.name(of: $0.by), Wording.near($0.at, at: now), $0.reason)
            }
            return SameCitizenPart.item(row.row, said ?? Wording.Desk.joinThrough, staff, now)
        }
        let undoable = shown.joined.filter { $0.said != nil }.map(\.row)
        let undo: HTML =
            mayAct && !undoable.isEmpty
            ? """
            <details \(attribute: "open", if: !separate.faults.isEmpty)><summary>\(Wording.Desk.separateHead)</summary>
            <p class="hint">\(Wording.Desk.separateHint)</p>
            \(choose(undoable, separate, isJoining: false))
            </details>
            """ : .empty
        return "<ul class=\"rows\">\(lines)</ul>\(undo)"
    }

    /// What was said and taken back, with both reasons.
    private var separated: HTML {
        guard let separated = shown.separated, !separated.isEmpty else { return .empty }
        let lines = separated.map { one in
            let no = SameCitizenPart.refused(one.row, shown, staff, now) ?? ""
            let before = Wording.Desk.saidBefore(
                by: staff.name(of: one.said.by), Wording.near(one.said.at, at: now), one.said.reason)
            return SameCitizenPart.item(one.row, "\(no) \(before)", staff, now)
        }
        return Pieces.section(
            Wording.Desk.separatedHead, id: "separated", "<ul class=\"rows\">\(lines)</ul>")
    }

    /// Which of them, and why.
    private func choose(_ rows: [CaseRow], _ parts: FormParts, isJoining: Bool) -> HTML {
        let prefix = isJoining ? "join" : "separate"
        let names = rows.map { row in
            (
                value: row.case.rawValue,
                label: "\(row.citizen ?? Wording.Desk.anonymous), \(Wording.near(row.received, at: now))"
            )
        }
        return parts.form(
            Link(path: ["sager", id.rawValue, "samme-borger", isJoining ? "saml" : "skil"]), frame.formToken,
            [
                isJoining
                    ? parts.checks("join-other", Wording.Desk.joinWhich, names)
                    : parts.radios("separate-other", Wording.Desk.caseWord, names),
                parts.text(
                    "\(prefix)-reason", isJoining ? Wording.Desk.joinReason : Wording.Desk.separateReason, rows: 2),
                isJoining
                    ? "<p class=\"actions\"><button>\(Wording.Desk.joinButton)</button></p>"
                    : "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.separateButton)</button></p>",
            ])
    }
}

/// What Sagen and Ny henvendelse say of it.
enum SameCitizenPart {
    static func html(
        _ shown: ListSameCitizen.Reply, staff: NameBook, now: Timestamp, frame: Frame, join: FormParts
    ) -> HTML {
        let entrances = shown.entrances ?? []
        guard !shown.likely.isEmpty || !shown.joined.isEmpty || !entrances.isEmpty else { return .empty }
        let link = Link(path: ["sager", shown.case.rawValue, "samme-borger"])
        let lines: [HTML] =
            shown.likely.prefix(3).map { likely in
                let why = [Wording.Desk.mayBeSame(likely.signs), refused(likely.row, shown, staff, now)]
                return item(likely.row, why.compactMap(\.self).joined(separator: " "), staff, now)
            }
            + shown.joined.prefix(5).map { item($0.row, Wording.Desk.joinedHead, staff, now) }
        return Pieces.section(
            Wording.Desk.sameCitizen, id: "same",
            """
            \(shown.contacts > 1 ? Pieces.sentence(Wording.Desk.contacts(shown.contacts)) : HTML.empty)
            \(entrance(shown.entrance, staff: staff, on: now.civil.day))\(sentences(shown, staff, on: now.civil.day))
            \(lines.isEmpty ? HTML.empty : "<ul class=\"rows\">\(lines)</ul>")
            \(FloodPart.form(shown, frame, join, now: now))
            <p class="onward"><a class="alone" href="\(link)">\(Wording.Desk.goToSameCitizen)</a></p>
            """)
    }

    /// Whoever was agreed on as the one way in, in whichever of the cases (R-086).
    static func entrance(_ people: [PersonID], staff: NameBook, on day: CivilDay) -> HTML {
        guard !people.isEmpty else { return .empty }
        let names = people.map { staff.nameAndAbsence(of: $0, on: day) }.joined(separator: ", ")
        let isGone = people.allSatisfy(staff.hasLeft)
        return
            "<p><strong>\(Wording.Desk.entranceShared):</strong> \(names)\(isGone ? ". \(Wording.Desk.entranceGone)" : "")</p>"
    }

    /// That there is an entrance, and whom to ask; or that it has the case already (R-086).
    static func sentences(_ shown: ListSameCitizen.Reply, _ staff: NameBook, on day: CivilDay) -> HTML {
        let given = shown.givenTo.map { Pieces.sentence(Wording.Desk.entranceGiven(staff.name(of: $0))) }
        return sentences(shown.entrances ?? [], staff, on: day) + (given ?? .empty)
    }

    /// That there is an entrance, and whom to ask (R-086).
    static func sentences(_ entrances: [CitizenEntrance], _ staff: NameBook, on day: CivilDay) -> HTML {
        entrances.map { entrance -> HTML in
            let names = entrance.people.map { staff.nameAndAbsence(of: $0, on: day) }.joined(separator: ", ")
            let said = Wording.Desk.entrance(
                entrance.signs, names, in: staff.name(of: entrance.unit), isLeader: entrance.isLeader)
            return "<p><strong>\(said)</strong></p>"
        }.joined()
    }

    /// That somebody has looked at the two and said no, and why.
    static func refused(_ row: CaseRow, _ shown: ListSameCitizen.Reply, _ staff: NameBook, _ now: Timestamp) -> String?
    {
        shown.separated?.first { $0.row.case == row.case }.map { one in
            Wording.Desk.saidNotSame(
                by: staff.name(of: one.undone.by), Wording.near(one.undone.at, at: now), one.undone.reason)
        }
    }

    /// A case that may be the same citizen's, where no heading says so.
    static func item(_ likely: LikelyCase, _ staff: NameBook, _ now: Timestamp) -> HTML {
        item(likely.row, Wording.Desk.mayBeSame(likely.signs), staff, now)
    }

    /// The name on a line of its own, since it is what one looks for and what one presses; then when and where, then why.
    static func item(_ row: CaseRow, _ why: String, _ staff: NameBook, _ now: Timestamp) -> HTML {
        let place = [
            Wording.near(row.received, at: now).firstUpper, staff.name(of: row.unit),
            row.isClosed ? Wording.Desk.inspectionClosed : nil,
        ]
        return """
            <li><a class="alone" href="\(Pieces.caseLink(row.case))">\(row.citizen ?? Wording.Desk.anonymous)</a>\
            <p>\(place.compactMap(\.self).joined(separator: ", "))</p><p class="small">\(why)</p></li>
            """
    }
}
