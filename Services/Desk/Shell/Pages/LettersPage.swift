package import CaseModel
package import DeskCore
import DeskParts
package import Web
import Wording

/// Breve: which letters of the reader's units wait for somebody, and what to do next; and how the others stand.
package struct LettersPage {
    let frame: Frame
    let deliveries: Heard<ListDeliveries.Reply>
    /// Only those that stand so; `nil` for all that somebody must do something about.
    let stand: LetterStand?
    let staff: NameBook
    let now: Timestamp
    var notice: String?

    package init(
        frame: Frame, deliveries: Heard<ListDeliveries.Reply>, stand: LetterStand?, staff: NameBook, now: Timestamp,
        notice: String? = nil
    ) {
        self.frame = frame
        self.deliveries = deliveries
        self.stand = stand
        self.staff = staff
        self.now = now
        self.notice = notice
    }

    package var html: HTML {
        let title =
            stand.map { "\(Wording.Desk.board): \(Wording.Desk.heading(of: $0).firstLower)" } ?? Wording.Desk.board
        return frame.page(
            title, notice: notice,
            """
            <h1>\(title)</h1>
            \(stand == nil ? Pieces.sentence(Wording.Desk.boardHint) : HTML.empty)
            \(Pieces.part(deliveries, content))
            \(others)
            """)
    }

    private func content(_ reply: ListDeliveries.Reply) -> HTML {
        let incoming = MissingDocuments(frame: frame, documents: reply.incoming ?? [], now: now).html
        guard !reply.rows.isEmpty || reply.incoming != nil else {
            return Pieces.sentence(stand == nil ? Wording.Desk.boardNone : Wording.Desk.boardNoneSo)
                + more(reply.next)
        }
        if let stand { return hint(stand) + list(reply.rows) + more(reply.next) + incoming }
        let parts = LetterStand.forPersons.map { stand -> HTML in
            let rows = reply.rows.filter { $0.stand == stand }
            guard !rows.isEmpty else { return .empty }
            let more: HTML =
                reply.more?.contains(stand) == true
                ? """
                <p><a class="alone" href="\(Self.link(stand))">\(Wording.Desk.boardMore): \
                \(Wording.Desk.heading(of: stand).firstLower)</a></p>
                """ : .empty
            return Pieces.section(
                Wording.Desk.heading(of: stand), id: "stand-\(stand.rawValue)", hint(stand) + list(rows) + more)
        }
        return "\(parts)\(incoming)"
    }

    private func hint(_ stand: LetterStand) -> HTML {
        let words = [Wording.Desk.act(on: stand), stand == .uncertain ? Wording.Desk.neverTwice : nil]
        return "\(words.compactMap { $0 }.map(Pieces.sentence))"
    }

    private func list(_ rows: [PlacedLetter]) -> HTML {
        let items = rows.map { row -> HTML in
            """
            <li><p><strong>\(Wording.name(of: row.letter.kind).firstUpper)</strong>\(to(row.letter)), \
            \(Wording.near(row.letter.delivery?.since ?? row.letter.since, at: now)). \(standing(row))</p>
            <p>\(ofCase(row))<a class="alone" href="\(Self.link(row.letter.letter))">\
            \(row.stand.needsSomebody ? Wording.Desk.boardAct : Wording.Desk.boardLook)</a></p></li>
            """
        }
        return "<ul class=\"plain\">\(items)</ul>"
    }

    /// The colleague it goes to.
    private func to(_ letter: LetterRow) -> HTML { letter.to.map { " til \(staff.name(of: $0))" } ?? .empty }

    private func standing(_ row: PlacedLetter) -> String {
        if let settled = row.letter.settled { return "\(Wording.Desk.choice(settled.ground))." }
        let told: [LetterStand] = [.needsPerson, .waiting, .unaddressed, .untold, .notSent]
        if let reason = row.letter.reason, told.contains(row.stand) {
            return row.stand == .waiting
                ? "\(Wording.Desk.letterCode): \(reason)." : Wording.sentence(forRefusal: reason)
        }
        // Why the journal has not taken it is what somebody must know here.
        let refused = row.stand == .unjournaled ? row.letter.journal : nil
        let journal = refused.map { "\(Wording.Desk.journal($0).firstUpper). " } ?? ""
        return journal + (row.letter.delivery.map { Wording.Desk.delivery($0).firstUpper } ?? "")
    }

    private func ofCase(_ row: PlacedLetter) -> HTML {
        row.case.map { id -> HTML in
            "<a class=\"alone\" href=\"\(Pieces.caseLink(id))\">\(Wording.Desk.letterOfCase) \(id.rawValue)</a> "
        } ?? .empty
    }

    private func more(_ next: DeliveryCursor?) -> HTML {
        guard let next, let stand else { return .empty }
        let link = Link(
            path: ["breve"],
            query: ["vis": stand.rawValue, "efter": "\(next.since.milliseconds)-\(next.letter)"])
        return "<p><a class=\"alone\" href=\"\(link)\">\(Wording.Desk.boardMore)</a></p>"
    }

    /// The ways to the other lists.
    private var others: HTML {
        let all: [LetterStand] = [.queued, .spooled, .received, .replaced, .settled, .notSent]
        let stands = all.filter { $0 != stand }
        let back: HTML =
            stand == nil
            ? .empty : "<li><a class=\"alone\" href=\"\(Link(path: ["breve"]))\">\(Wording.Desk.boardBack)</a></li>"
        let pile: HTML =
            frame.viewer.map(Door.printing.lets) == true
            ? "<li><a class=\"alone\" href=\"/papirbreve\">\(Wording.Desk.pileTitle)</a></li>" : .empty
        let items = stands.map { stand -> HTML in
            "<li><a class=\"alone\" href=\"\(Self.link(stand))\">\(Wording.Desk.heading(of: stand))</a></li>"
        }
        return """
            <nav aria-label="\(Wording.Desk.boardOthers)"><ul class="plain">\(back)\(pile)\(items)</ul></nav>
            """
    }

    static func link(_ stand: LetterStand) -> Link { Link(path: ["breve"], query: ["vis": stand.rawValue]) }
    static func link(_ letter: LetterID) -> Link { Link(path: ["breve", letter.rawValue]) }
}

extension LetterStand {
    var needsSomebody: Bool { Self.forPersons.contains(self) && self != .waiting }
}
