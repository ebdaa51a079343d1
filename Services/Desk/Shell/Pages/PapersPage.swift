package import CaseModel
package import DeskAnswers
package import DeskCore
package import DeskParts
package import Web
import Wording

/// Samarbejdet om sagen: what we have agreed on among ourselves and with the citizen, and the forms for more.
package struct PapersPage {
    let frame: Frame
    let shown: ShowPapers.Reply
    let staff: NameBook
    let now: Timestamp
    /// The forms by the last part of their route's name.
    let forms: (String) -> FormParts
    /// The form in which a meeting is moved.
    let moving: (PaperID) -> FormParts
    let faults: [FieldFault]
    let notice: String?

    package init(
        frame: Frame, shown: ShowPapers.Reply, staff: NameBook, now: Timestamp,
        forms: @escaping (String) -> FormParts, moving: @escaping (PaperID) -> FormParts, faults: [FieldFault] = [],
        notice: String? = nil
    ) {
        self.moving = moving
        self.frame = frame
        self.shown = shown
        self.staff = staff
        self.now = now
        self.forms = forms
        self.faults = faults
        self.notice = notice
    }

    private var id: CaseID { shown.case }
    private var writes: PaperForms { PaperForms(page: self) }
    private var mayWrite: Bool { frame.viewer.map(Door.caller.lets) ?? false }
    private var isLeader: Bool { frame.viewer.map { $0.leads.contains(shown.unit) && Door.leader.lets($0) } ?? false }

    func papers(_ kinds: PaperKind...) -> [PaperRow] { shown.papers.filter { kinds.contains($0.body.kind) } }

    package var html: HTML {
        frame.page(
            Wording.Desk.papers, faults: faults, notice: notice,
            """
            <p class="small"><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.caseWord) \(id.rawValue)</a></p>
            <h1>\(Wording.Desk.papers) \(Pieces.step(shown.step))</h1>
            <p>\(Wording.Desk.papersLead)</p>\(reassess)
            \(section("plan", Wording.Desk.plan, papers(.plan), Wording.Desk.planNone, writes.plan))
            \(section("stairs", Wording.Desk.stairs, papers(.stairs), Wording.Desk.stairsNone, writes.stairs))
            \(section("shift", Wording.Desk.shift, papers(.perspective), Wording.Desk.shiftNone, writes.perspective))
            \(section(
                "agreement", Wording.Desk.agreement, papers(.contactAgreement), Wording.Desk.agreementNone,
                writes.agreement))
            \(WishesPart.html(shown.needs))\(SurroundingsPart.html(shown.surroundings, of: id, on: now.civil.day))
            \(section("meetings", Wording.Desk.plannedMeetings, papers(.meeting), Wording.Desk.meetingsNone, writes.meeting))
            \(section(
                "minutes", Wording.Desk.minutes, papers(.minutes, .internalAgreement), Wording.Desk.minutesNone,
                writes.minutes))
            \(section(
                "management", Wording.Desk.management, papers(.management), Wording.Desk.managementNone,
                isLeader ? writes.management : .empty))
            \(shown.leftOut > 0 ? Pieces.sentence(Wording.Desk.papersLeftOut) : HTML.empty)
            \(Pieces.section(Wording.Desk.papersHelp, id: "help", Pieces.list(Wording.Desk.helpLines)))
            \(FormParts.keeper)
            """)
    }

    private var reassess: HTML {
        guard let by = shown.reassessBy else { return .empty }
        let latest = Wording.nearLatest(before: by, at: now)
        return by <= now
            ? "<p><strong class=\"late\">\(Wording.Desk.reassessLate(latest))</strong></p>"
            : Pieces.sentence(Wording.Desk.reassess(latest))
    }

    private func section(_ name: String, _ title: String, _ rows: [PaperRow], _ none: String, _ write: HTML) -> HTML {
        let content = rows.isEmpty ? Pieces.sentence(none) : rows.map(paper).joined()
        return Pieces.section(title, id: "p-\(name)", content + (mayWrite && !shown.isClosed ? write : HTML.empty))
    }

    private func paper(_ row: PaperRow) -> HTML {
        let by = Wording.Desk.paperBy(
            staff.name(of: row.author), Wording.near(row.at, at: now),
            version: row.body.kind.isOneOfAKind ? row.version : 1)
        return "\(row.changes.map { moved(row, $0) } ?? body(row.body))<p class=\"small\">\(by)</p>\(move(row))"
    }

    private func body(_ body: PaperBody) -> HTML {
        switch body {
        case .plan(let actions):
            return Pieces.list(
                actions.map { action in
                    let by = action.by.map { ", \(Wording.Desk.planBy.lowercased()) \(Wording.day($0))" } ?? ""
                    return "\(action.what) \(staff.name(of: action.who))\(by): \(Wording.Desk.name(of: action.status))"
                })
        case .contactAgreement(let agreement):
            let day =
                agreement.agreedOn.map { Wording.Desk.agreementOn(Wording.day($0)) } ?? Wording.Desk.agreementProposed
            return Pieces.facts([
                (Wording.Desk.agreementOften, Pieces.verbatim(agreement.howOften)),
                (
                    Wording.Desk.rhythmDays,
                    agreement.rhythm.map {
                        HTML(escaping: Wording.Desk.rhythm(every: $0.everyDays, from: Wording.day($0.first)))
                    }
                ),
                (
                    Wording.Desk.agreementWays,
                    HTML(escaping: agreement.ways.map(Wording.Desk.choice).joined(separator: ", "))
                ),
                (Wording.Desk.agreementCan, Pieces.verbatim(agreement.canHelpWith)),
                (Wording.Desk.agreementCannot, Pieces.verbatim(agreement.cannotHelpWith)),
            ]) + Pieces.sentence(day)
        case .stairs(let answers):
            return Pieces.facts([
                (Wording.Desk.stairsWhere, Pieces.verbatim(answers.whereWeStand)),
                (Wording.Desk.stairsCan, Pieces.verbatim(answers.whatWeCanDo)),
            ])
        case .perspective(let shift):
            return Pieces.facts([
                (Wording.Desk.shiftConduct, Pieces.verbatim(shift.conduct)),
                (Wording.Desk.shiftReasons, Pieces.verbatim(shift.reasons)),
                (Wording.Desk.shiftNeeds, Pieces.verbatim(shift.needs)),
                (Wording.Desk.shiftMatters, Pieces.verbatim(shift.matters)),
                (Wording.Desk.shiftChange, shift.change.map(Pieces.verbatim)),
            ])
        case .meeting(let meeting): return self.meeting(meeting)
        case .minutes(let text), .internalAgreement(let text):
            return "<h3>\(Wording.Desk.name(of: body.kind))</h3>\(Pieces.verbatim(text))"
        case .management(let word):
            let people = word.people.map { staff.name(of: $0) }.joined(separator: ", ")
            let title = word.isTold ? Wording.Desk.managementTold : Wording.Desk.managementNotTold
            return "<h3>\(title)\(word.isTold ? ": \(people)" : "")</h3>\(Pieces.verbatim(word.reason))"
        }
    }

    /// A meeting as it stands now, and how that came.
    private func moved(_ row: PaperRow, _ changes: [MeetingChange]) -> HTML {
        guard case .meeting(let planned) = row.body, let newest = changes.first else { return body(row.body) }
        let lines = changes.reversed().map { change in
            Wording.Desk.changed(
                Wording.near(change.made, at: now), by: staff.name(of: change.by), change.reason)
        }
        return meeting(planned, at: newest.at, in: newest.place) + Pieces.list(lines)
    }

    private func meeting(_ meeting: PlannedMeeting) -> HTML {
        self.meeting(meeting, at: meeting.at, in: meeting.place)
    }

    private func meeting(_ meeting: PlannedMeeting, at moment: Timestamp?, in place: String) -> HTML {
        Pieces.facts([
            (
                Wording.Desk.meetingWhen,
                HTML(escaping: moment.map { Wording.moment($0).firstUpper } ?? Wording.Desk.calledOff)
            ),
            (Wording.Desk.meetingPlace, HTML(escaping: place)),
            (
                Wording.Desk.meetingPeople,
                HTML(escaping: meeting.people.map { staff.name(of: $0) }.joined(separator: ", "))
            ),
            (Wording.Desk.riskSeen, meeting.risk.map { Pieces.verbatim($0.seen) }),
            (Wording.Desk.riskMeasures, meeting.risk.map { Pieces.verbatim($0.measures) }),
            (Wording.Desk.riskWayOut, meeting.risk.map { Pieces.verbatim($0.wayOut) }),
        ])
    }

    /// The form in which a meeting is moved or called off.
    private func move(_ row: PaperRow) -> HTML {
        guard case .meeting(let planned) = row.body, mayWrite, !shown.isClosed else { return .empty }
        let stands: Timestamp? = row.changes?.first.map(\.at) ?? planned.at
        guard stands != nil else { return .empty }
        let parts = moving(row.paper)
        return ChangedHour(
            form: .meeting, at: nil, place: row.changes?.first?.place ?? planned.place, everyDays: nil, isPast: false,
            letter: .movedMeeting, parts: parts, isOpen: parts.isBegun
        ).html(
            Link(path: ["sager", id.rawValue, "samarbejde", "moede", row.paper.rawValue]), frame.formToken, of: id,
            ("meeting", row.paper.rawValue))
    }
}
