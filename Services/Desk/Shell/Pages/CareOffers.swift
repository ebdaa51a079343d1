import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// What is offered to whoever reads it, each with a yes and a no; wherever it stands on a page (R-139).
struct CareOffers {
    let frame: Frame
    let staff: NameBook
    let answers: Answers
    let now: Timestamp

    /// All of them, each with buttons that say what they are about, and a number where two would read alike.
    func items(_ rows: [PromptRow]) -> [HTML] {
        let kinds = Dictionary(grouping: rows) { $0.care }
        return rows.map { row in
            let alike = (kinds[row.care] ?? []).filter { $0.occasion(at: now) == row.occasion(at: now) }
            let place = (alike.firstIndex { $0.prompt == row.prompt } ?? 0) + 1
            let number = alike.count > 1 ? Wording.Desk.careNumber(place, of: alike.count) : nil
            let isOne = kinds[row.care]?.count == 1
            let about = isOne ? nil : [row.occasion(at: now), number].compactMap(\.self).joined(separator: ", ")
            return item(row, number: number, about: about)
        }
    }

    /// What is offered, or what is said to have been held.
    func item(_ row: PromptRow) -> HTML { item(row, number: nil, about: nil) }

    private func item(_ row: PromptRow, number: String?, about: String?) -> HTML {
        guard row.state != .held else { return held(row) }
        let when = [row.occasion(at: now), number].compactMap(\.self).joined(separator: ", ")
        let line = Wording.Desk.careLine(
            row.care ?? .oneToOne, row.toldCause, when: when.isEmpty ? nil : when, talks: row.talks)
        return """
            <li><p><strong>\(line.firstUpper)</strong> \
            \(standing(row))</p>
            \(form(row, ["trivsel", row.prompt.rawValue, "valg"], choices(row, about)))</li>
            """
    }

    /// What came to nothing with whom the reader chose, and the way to another (R-144).
    func unmet(_ row: PromptRow) -> HTML {
        guard let ending = row.unmet, let day = row.on ?? row.answeredAt?.civil.day else { return .empty }
        let line = Wording.Desk.careLine(row.care ?? .sparring, nil).firstUpper
        return """
            <li><p><strong>\(line)</strong> \(Wording.Desk.unmet(ending, staff.name(of: row.leader), day)) \
            <a class="alone" href="/trivsel#ask">\(Wording.Desk.careAskAnother)</a></p></li>
            """
    }

    /// A talk with the reader that is said to have been held, with the button that says it was not.
    private func held(_ row: PromptRow) -> HTML {
        let line = Wording.Desk.careLine(
            row.care ?? .oneToOne, row.toldCause,
            when: row.isOfTalks ? Wording.stamp(row.occasion ?? row.asked) : nil, talks: row.talks)
        return "<li><p><strong>\(line.firstUpper)</strong> \(Wording.Desk.answered(row))</p>\(deny(row))</li>"
    }

    /// Nothing for whoever can no longer say so.
    func deny(_ row: PromptRow) -> HTML {
        guard let me = frame.viewer?.person, row.mayDeny(me, at: now) else { return .empty }
        return form(
            row, ["trivsel", row.prompt.rawValue, "ikke-holdt"],
            [button("held", "no", Wording.Desk.careNotHeld, row)], as: "deny")
    }

    /// Yes is said once, no at any time; what the reader asked for themself they can do without, and need not say yes to.
    private func choices(_ row: PromptRow, _ about: String?) -> [HTML] {
        let said = about.map { $0.isEmpty ? "" : ": \($0)" } ?? ""
        if row.cause == .ownRequest { return [button("choice", "no", Wording.Desk.careNoMore + said, row)] }
        let yes = row.accepted == nil ? [button("choice", "yes", Wording.Desk.careYes + said, row)] : []
        return yes + [button("choice", "no", Wording.Desk.careNo + said, row)]
    }

    private func standing(_ row: PromptRow) -> String {
        if row.hasNobody == true { return Wording.Desk.careNobody }
        let said = [
            row.accepted.map { Wording.Desk.careAccepted($0) }, row.notHeld.map { Wording.Desk.careDenied($0) },
        ]
        return ([stands(row)] + said.compactMap(\.self)).joined(separator: " ")
    }

    private func stands(_ row: PromptRow) -> String {
        if row.isOwn(of: row.person), row.state == .open { return Wording.Desk.careOwnHint }
        // What went up all the same, under an older release, is with a leader whom the person did not choose.
        if row.isChosen == true, row.passedFrom == nil, row.state == .open {
            return Wording.Desk.careChosenBy(staff.name(of: row.leader), Wording.near(row.asked, at: now))
        }
        if row.cause == .ownRequest, row.state == .open {
            return Wording.Desk.careOwnRequest(staff.name(of: row.leader), Wording.near(row.asked, at: now))
        }
        return row.state == .open
            ? Wording.Desk.careLeaderAsked(Wording.near(row.asked, at: now)) : Wording.Desk.answered(row)
    }

    /// - Parameter act: what tells several forms about one row apart.
    func form(_ row: PromptRow, _ path: [String], _ content: [HTML], as act: String? = nil) -> HTML {
        // An identifier of its own for each, so that answering one is not taken for answering another.
        let command = "\(answers["command"])-\(row.prompt)\(act.map { "-\($0)" } ?? "")"
        let parts = FormParts(answers: answers.setting("command", command), faults: [])
        return parts.form(Link(path: path), frame.formToken, ["<p class=\"actions\">\(content)</p>"])
    }

    /// - Parameter number: which of several it is that would read alike.
    func button(
        _ name: String, _ value: String, _ label: String, _ row: PromptRow, number: String? = nil
    ) -> HTML {
        let about = row.unit == nil && row.person != frame.viewer?.person ? staff.name(of: row.person) : ""
        return """
            <button name="\(name)" value="\(value)" class="second">\(label)\
            <span class="unseen"> \(Wording.Desk.name(of: row.care ?? .oneToOne)) \(about)\(number.map { ", \($0)" } ?? "")</span></button> 
            """
    }
}
