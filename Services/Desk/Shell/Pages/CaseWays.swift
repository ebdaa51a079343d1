import CaseModel
import DeskCore
import Web
import Wording

/// The ways on from Sagen: the pages beside it, and those on what became of the case.
struct CaseWays {
    let id: CaseID
    let viewer: Viewer?

    /// The pages beside this one.
    var besides: HTML {
        guard let viewer, Door.cases.lets(viewer) else { return .empty }
        return """
            <nav aria-label="\(Wording.Desk.besides)"><ul class="plain">
            <li><a class="alone" href="\(place("ringede"))">\(Wording.Desk.talkLink)</a></li>
            <li><a class="alone" href="\(place("samarbejde"))">\(Wording.Desk.papers)</a></li>
            <li><a class="alone" href="\(place("vurder"))">\(Wording.Desk.judge)</a></li>
            <li><a class="alone" href="\(place("formelt"))">\(Wording.Desk.formalTrack)</a></li>
            <li><a class="alone" href="\(place("aarsag"))">\(Wording.Desk.cause)</a></li>
            <li><a class="alone" href="\(place("videresendt"))">\(Wording.Desk.forwarding)</a></li>
            <li><a class="alone" href="\(place("spoerger"))">\(Wording.Desk.inquiries)</a></li>
            <li><a class="alone" href="\(place("samme-borger"))">\(Wording.Desk.sameCitizen)</a></li>
            <li><a class="alone" href="\(place("begraensning"))">\(Wording.Desk.restrictionLink)</a></li>
            <li><a class="alone" href="\(place("slut"))">\(Wording.Desk.endingLink)</a></li>
            </ul></nav>
            """
    }

    /// What became of it, and who has seen it.
    var onward: HTML {
        "<p class=\"onward\"><a class=\"alone\" href=\"\(AftermathPage.link(id))\">\(Wording.Desk.goToAftermath)</a></p>"
            + "<p class=\"onward\"><a class=\"alone\" href=\"\(Link(path: ["sager", id.rawValue, "log"]))\">\(Wording.Desk.looksLink)</a></p>"
    }

    private func place(_ name: String) -> Link { Link(path: ["sager", id.rawValue, name]) }
}
