package import CaseModel
package import DeskCore
import DeskParts
package import Web
import Wording

/// Breve: which letters of the reader's units wait for somebody, and what to do next; and how the others stand.
package struct LettersPage {
    let frame: Frame
    let deliveries: Heard<ListDeliveries.Reply>
    let list: List
    let staff: NameBook
    let now: Timestamp
    var notice: String?

    package init(
        frame: Frame, deliveries: Heard<ListDeliveries.Reply>, list: List, staff: NameBook, now: Timestamp,
        notice: String? = nil
    ) {
        self.frame = frame
        self.deliveries = deliveries
        self.list = list
        self.staff = staff
        self.now = now
        self.notice = notice
    }

    /// Which of them are shown.
    package enum List: Hashable, Sendable {
        /// All that somebody must do something about.
        case forPersons
        /// Those that stand so.
        case standing(LetterStand)
        /// Those that go on paper because nobody has looked up how their citizen gets post.
        case unlooked

        private static let unlookedWord = "uden-opslag"

        /// As it stands in an address; whatever is none of these is the first.
        package init(_ word: String?) {
            self =
                word == Self.unlookedWord
                ? .unlooked : word.flatMap(LetterStand.init(rawValue:)).map(Self.standing) ?? .forPersons
        }

        package var stand: LetterStand? { if case .standing(let stand) = self { stand } else { nil } }

        var word: String? { self == .unlooked ? Self.unlookedWord : stand?.rawValue }

        fileprivate var heading: String? {
            self == .unlooked ? Wording.Desk.unlookedHead : stand.map { Wording.Desk.heading(of: $0) }
        }
    }

    private var stand: LetterStand? { list.stand }

    package var html: HTML {
        let title = list.heading.map { "\(Wording.Desk.board): \($0.firstLower)" } ?? Wording.Desk.board
        return frame.page(
            title, notice: notice,
            """
            <h1>\(title)</h1>
            \(list == .forPersons ? Pieces.sentence(Wording.Desk.boardHint) : HTML.empty)
            \(Pieces.part(deliveries, content))
            \(others)
            """)
    }

    private func content(_ reply: ListDeliveries.Reply) -> HTML {
        let incoming = MissingDocuments(
            frame: frame, documents: reply.incoming ?? [], hasMore: reply.hasMoreIncoming == true, now: now
        ).html
        guard !reply.rows.isEmpty || reply.incoming != nil else {
            return Pieces.sentence(list == .forPersons ? Wording.Desk.boardNone : Wording.Desk.boardNoneSo)
                + waysLost(reply) + unlooked(reply) + more(reply.next)
        }
        if list == .unlooked { return Pieces.sentence(Wording.Desk.unlookedHint) + rows(reply.rows) + more(reply.next) }
        if let stand { return hint(stand) + rows(reply.rows) + more(reply.next) + incoming }
        let parts = LetterStand.forPersons.map { stand -> HTML in
            let so = reply.rows.filter { $0.stand == stand }
            guard !so.isEmpty else { return .empty }
            let more: HTML =
                reply.more?.contains(stand) == true
                ? """
                <p><a class="alone" href="\(Self.link(stand))">\(Wording.Desk.boardMore): \
                \(Wording.Desk.heading(of: stand).firstLower)</a></p>
                """ : .empty
            return Pieces.section(
                Wording.Desk.heading(of: stand), id: "stand-\(stand.rawValue)", hint(stand) + rows(so) + more)
        }
        return "\(parts)\(incoming)\(waysLost(reply))\(unlooked(reply))"
    }

    /// In which cases it is to be chosen again how the citizen gets letters, also where no letter waits for it yet.
    private func waysLost(_ reply: ListDeliveries.Reply) -> HTML {
        guard let cases = reply.waysLost else { return .empty }
        let items = cases.map { id -> HTML in
            "<li><a class=\"alone\" href=\"\(Pieces.caseLink(id))\">\(Wording.Desk.letterOfCase) \(id.rawValue)</a></li>"
        }
        return Pieces.section(
            Wording.Desk.waysLostHead, id: "ways-lost",
            Pieces.sentence(Wording.Desk.waysLostHint) + "<ul class=\"plain\">\(items)</ul>")
    }

    /// That there are letters on paper which nobody has looked up; nobody must do anything about them.
    private func unlooked(_ reply: ListDeliveries.Reply) -> HTML {
        reply.unlooked.map { count -> HTML in
            """
            <p class="hint">\(Wording.Desk.unlooked(count)) \
            <a class="alone" href="\(Self.link(.unlooked))">\(Wording.Desk.unlookedShow)</a></p>
            """
        } ?? .empty
    }

    private func hint(_ stand: LetterStand) -> HTML {
        let words = [Wording.Desk.act(on: stand), stand == .uncertain ? Wording.Desk.neverTwice : nil]
        return "\(words.compactMap { $0 }.map(Pieces.sentence))"
    }

    private func rows(_ rows: [PlacedLetter]) -> HTML {
        let items = rows.map { row -> HTML in
            """
            <li><p><strong>\(Wording.name(of: row.letter.kind).firstUpper)</strong>\(to(row.letter)), \
            \(Wording.near(row.letter.delivery?.since ?? row.letter.since, at: now)). \(standing(row))</p>
            <p>\(ofCase(row))<a class="alone" href="\(Self.link(row.letter.letter))">\
            \(row.stand.needsSomebody ? Wording.Desk.boardAct : Wording.Desk.boardLook)</a>\(Self.newest(row.letter))</p></li>
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
        return journal + (Wording.Desk.delivery(of: row.letter)?.firstUpper ?? "")
    }

    private func ofCase(_ row: PlacedLetter) -> HTML {
        row.case.map { id -> HTML in
            "<a class=\"alone\" href=\"\(Pieces.caseLink(id))\">\(Wording.Desk.letterOfCase) \(id.rawValue)</a> "
        } ?? .empty
    }

    private func more(_ next: DeliveryCursor?) -> HTML {
        guard let next, let word = list.word else { return .empty }
        let link = Link(path: ["breve"], query: ["vis": word, "efter": "\(next.since.milliseconds)-\(next.letter)"])
        return "<p><a class=\"alone\" href=\"\(link)\">\(Wording.Desk.boardMore)</a></p>"
    }

    /// The ways to the other lists.
    private var others: HTML {
        let all: [LetterStand] = [.queued, .spooled, .received, .replaced, .settled, .notSent]
        let stands = all.filter { $0 != stand }
        let back: HTML =
            list == .forPersons
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

    /// The way to the newer version, where it is said that there is one.
    static func newest(_ letter: LetterRow) -> HTML {
        guard let newer = letter.newer, Wording.Desk.act(on: letter) != nil else { return .empty }
        return " <a class=\"alone\" href=\"\(link(newer))\">\(Wording.Desk.letterNewerShow)</a>"
    }

    static func link(_ stand: LetterStand) -> Link { link(.standing(stand)) }
    static func link(_ list: List) -> Link { Link(path: ["breve"], query: list.word.map { ["vis": $0] } ?? [:]) }
    static func link(_ letter: LetterID) -> Link { Link(path: ["breve", letter.rawValue]) }
}

extension LetterStand {
    var needsSomebody: Bool { Self.forPersons.contains(self) && self != .waiting }
}
