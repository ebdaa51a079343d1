package import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// What stands around every page: who is signed in, where they may go, how they leave.
package struct Frame {
    let name: String?
    let viewer: Viewer?
    let formToken: String?
    /// The route of the page shown.
    let current: String
    /// Where the page is, for what leads to a place on it.
    var path: [String] = []
    /// The one case that the page is about.
    var `case`: CaseID?
    /// An owner waits for the operator with the page's case, or has lost it: the page may lack what happened, and takes no acts there.
    var loss: LostCase?
    /// When the page's case was erased.
    var erasedAt: Timestamp?

    package init(
        name: String?, viewer: Viewer?, formToken: String?, current: String, path: [String] = [],
        case: CaseID? = nil, loss: LostCase? = nil, erasedAt: Timestamp? = nil
    ) {
        self.name = name
        self.viewer = viewer
        self.formToken = formToken
        self.current = current
        self.path = path
        self.case = `case`
        self.loss = loss
        self.erasedAt = erasedAt
    }

    static let stranger = Frame(name: nil, viewer: nil, formToken: nil, current: "")

    /// A whole page.
    ///
    /// - Parameters:
    ///   - title: of the page alone; never anything about a person, since titles stand in histories.
    ///   - faults: what must be put right, told above the heading and in the title.
    ///   - notice: what has just been done.
    func page(
        _ title: String, faults: [FieldFault] = [], notice: String? = nil, isWide: Bool = false, _ content: HTML
    ) -> HTML {
        Sheet(path: path, head: head).page(
            title: Wording.Desk.title(title, hasFaults: !faults.isEmpty), faults: faults, notice: notice,
            isWide: isWide, "\(standing)\(content)")
    }

    private var standing: HTML {
        switch loss {
        case .waits: "<p class=\"silent\">\(Wording.Desk.waitsForOperations)</p>"
        case .gone: "<p class=\"silent\">\(Wording.Desk.lostInPart)</p>"
        case nil: .empty
        }
    }

    private var head: HTML {
        """
        <header>
        <p class="product"><a href="/">\(Wording.Desk.product)</a></p>
        \(menu)
        \(signOut)
        </header>
        """
    }

    private var menu: HTML {
        guard let viewer else { return .empty }
        let places: [(Door, String, Link, String)] = [
            (.signedIn, Wording.Desk.calls, "/", "calls"),
            (.registrar, Wording.Desk.register, "/henvendelser/ny", "registration.show"),
            (.cases, Wording.Desk.search, "/soeg", "search.show"),
            (.leader, Wording.Desk.team, "/holdet", "team"),
            (.signedIn, Wording.Desk.care, "/trivsel", "care"),
            (.cases, Wording.Desk.learning, "/laering", "learning"),
            (.learning, Wording.Desk.figures, "/tal", "figures"),
            (.cases, Wording.Desk.handbookInMenu, "/haandbog", "handbook"),
            (.adviser, Wording.Desk.inspection, "/tilsyn", "inspection"),
            (.administrator, Wording.Desk.accesses, "/adgange", "accesses"),
        ]
        let mine = places.filter { $0.0.lets(viewer) && !($0.3 == "calls" && Doors.onlyInspects(viewer)) }
        let items = mine.map { _, name, link, route -> HTML in
            "<li><a href=\"\(link)\" \(attribute: "aria-current", isHere(route) ? "page" : nil)>\(name)</a></li>"
        }
        return "<nav aria-label=\"\(Wording.Desk.menu)\"><ul>\(items)</ul></nav>"
    }

    /// Also when the page came as the answer to its form.
    private func isHere(_ route: String) -> Bool { route == current || route == current + ".show" }

    private var signOut: HTML {
        guard let name, let formToken else { return .empty }
        return """
            <form class="who" method="post" action="/log-ud">
            <a href="/min-adgang" \(attribute: "aria-current", current == "access.show" ? "page" : nil)>\(name)</a>
            <input type="hidden" name="token" value="\(formToken)">
            <button class="plain">\(Wording.Desk.signOut)</button>
            </form>
            """
    }
}
