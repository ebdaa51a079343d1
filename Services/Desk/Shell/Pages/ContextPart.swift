import CaseModel
import DeskAnswers
import DeskCore
import Web
import Wording

/// What stands around a case, as Sagen shows it.
enum ContextPart {
    /// What set it off, the weightiest first; `nil` while nobody has said.
    static func causes(_ shown: ShowCase.Reply) -> HTML? {
        guard let causes = shown.context?.causes.last?.causes else { return nil }
        return HTML(escaping: causes.map { Wording.name(of: $0) }.joined(separator: "; "))
    }

    /// Where it, or a part of it, is now.
    static func forwardings(_ shown: ShowCase.Reply, at now: Timestamp) -> HTML {
        let standing = (shown.context?.forwardings ?? []).filter { $0.answer?.isTaken != false }
        let link = Link(path: ["sager", shown.row.case.rawValue, "videresendt"])
        return standing.map { row -> HTML in
            let what = row.points.isEmpty ? Wording.Desk.forwardingWhole : Wording.Desk.forwardingOnly(row.points)
            let sentence = Wording.Desk.forwardedTo(row.authority, Wording.near(row.sent, at: now))
            return "<p class=\"duty\"><a href=\"\(link)\">\(sentence)</a>. \(what).</p>"
        }.joined()
    }

    /// That the risk is to be assessed before the next meeting, and where that is done.
    static func risk(_ shown: ShowCase.Reply, at now: Timestamp) -> HTML {
        guard let since = shown.context?.riskAskedSince, !shown.row.isClosed else { return .empty }
        let link = Link(path: ["sager", shown.row.case.rawValue, "samarbejde"])
        return """
            <p class="duty"><a href="\(link)">\(Wording.Desk.riskAsked)</a>. \
            \(Wording.Desk.riskAskedSince(Wording.near(since, at: now)))</p>
            """
    }

    /// Where an hour in person was refused because nobody has assessed the risk: the way to where it is done.
    static func riskWay(_ id: CaseID, _ faults: [FieldFault]) -> HTML {
        guard faults.contains(where: { $0.field == "meeting-risk" }) else { return .empty }
        let link = Link(path: ["sager", id.rawValue, "samarbejde"])
        return """
            <p class="duty" id="meeting-risk"><a href="\(link)">\(Wording.Desk.riskWhere)</a></p>
            """
    }

    /// What happened to one of us is told elsewhere, at once.
    static func incident(_ id: CaseID) -> HTML {
        let link = Link(path: ["trivsel", "haendelse"], query: ["sag": id.rawValue])
        return Pieces.section(
            Wording.Desk.incidentFromCase, id: "incident",
            """
            <p class="hint">\(Wording.Desk.incidentFromCaseHint)</p>
            <p class="onward"><a class="alone" href="\(link)">\(Wording.Desk.incidentFromCaseButton)</a></p>
            """)
    }

    /// Whoever rings can ask to be relieved of the case; nothing of it is kept in the case.
    static func relief(_ shown: ShowCase.Reply, _ viewer: Viewer?) -> HTML {
        guard let viewer, shown.row.assigned == viewer.person, !shown.row.isClosed else { return .empty }
        let link = Link(path: ["trivsel"], query: ["sag": shown.row.case.rawValue], fragment: "ask")
        return Pieces.section(
            Wording.Desk.careFromCase, id: "relief",
            """
            <p class="hint">\(Wording.Desk.careFromCaseHint)</p>
            <p class="onward"><a class="alone" href="\(link)">\(Wording.Desk.careFromCaseLink)</a></p>
            """)
    }

    /// The same inside a form that is being written: what was typed is kept as a draft first.
    static var incidentButton: HTML {
        Pieces.section(
            Wording.Desk.incidentFromCase, id: "incident",
            """
            <p class="hint">\(Wording.Desk.incidentFromCaseHint)</p>
            <p class="actions"><button name="do" value="incident" class="second">\
            \(Wording.Desk.incidentFromCaseButton)</button></p>
            """)
    }

    /// What is about to change for the citizen, and what the call before it is for.
    static func change(_ change: ComingChange?) -> HTML {
        guard let change else { return .empty }
        return """
            <p class="duty"><strong>\(Wording.Desk.changeAhead(change.what, Wording.day(change.on)))</strong> \
            \(Wording.Desk.changeExpectations)</p>
            """
    }
}
