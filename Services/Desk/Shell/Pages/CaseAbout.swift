import CaseModel
import DeskCore
import DeskParts
import Web
import Wording

/// What a case is about: the citizen's own words, the points, what kind of contact it is, and what is still missing.
struct CaseAbout {
    let frame: Frame
    let shown: ShowCase.Reply
    let staff: NameBook
    let grounds: [GroundRow]

    var html: HTML {
        let points = shown.points.map { "\($0.text) (\(Wording.name(of: $0.kind)))" }
        let row = shown.row
        return Pieces.section(
            Wording.Desk.whatItIsAbout, id: "about",
            unjudged + Pieces.verbatim(shown.summary)
                + (points.isEmpty ? HTML.empty : Pieces.list(points))
                + Pieces.facts([
                    (Wording.Desk.kindOfContact, HTML(escaping: Wording.name(of: row.kind))),
                    (
                        Wording.Desk.received,
                        HTML(escaping: "\(Wording.moment(row.received)), \(Wording.name(of: row.channel))")
                    ),
                    (Wording.Desk.unitLabel, HTML(escaping: staff.name(of: row.unit))),
                    (Wording.Desk.handler, Pieces.words(staff.name(ifAny: row.assigned))),
                    (Wording.Desk.wish, HTML(escaping: Wording.Desk.choice(shown.wish))),
                    (
                        Wording.Desk.notSuitable,
                        Pieces.words(shown.unsuitable.map { "\(words(of: $0.ground)): \($0.reason)" })
                    ),
                    (Wording.Desk.causeSentenceHead, ContextPart.causes(shown)),
                    (
                        Wording.Desk.about(1),
                        shown.about.isEmpty
                            ? nil : HTML(escaping: shown.about.map { staff.name(of: $0) }.joined(separator: ", "))
                    ),
                    (
                        Wording.Desk.missing,
                        shown.missing.isEmpty ? nil : Pieces.list(shown.missing.map(Wording.Desk.waitsFor))
                    ),
                ]))
    }

    /// Nobody has said yet what came in by itself: only who wrote it knows.
    private var unjudged: HTML {
        guard !shown.row.isClosed, shown.registeredBy.isNobody, let viewer = frame.viewer, Door.registrar.lets(viewer),
            !shown.history.contains(where: { $0.what == "judged" || $0.what == "note-filed" })
        else { return .empty }
        return """
            <p class="silent">\(Wording.Desk.judgeAsk) \
            <a class="alone" href="\(Link(path: ["sager", shown.row.case.rawValue, "vurder"]))">\(Wording.Desk.judge)</a></p>
            """
    }

    private func words(of ground: UnsuitableGround) -> String {
        Wording.Desk.choice(grounds.first { $0.ground == ground } ?? GroundRow(ground: ground))
    }
}
