package import CaseModel
package import DeskAnswers
package import DeskCore
package import Web
import Wording

/// Mine opkald: what I owe somebody next, as the first thing on the page.
package struct CallsPage {
    let frame: Frame
    let mine: Heard<OwedCalls>
    let unit: Heard<OwedCalls>
    /// Whether there are more of mine than are listed.
    let hasMore: Bool
    /// Whether there are more of the unit's than are listed.
    let unitHasMore: Bool
    let answers: Answers
    let replies: HTML
    /// What of Trivsel waits for a leader; absent for others.
    let care: Heard<ListCareWaiting.Reply>?
    /// What else waits for the reader, beside calls.
    let waiting: Heard<ListWaiting.Reply>
    /// How many letters wait for the reader.
    let letters: Heard<CountWaitingLetters.Reply>
    /// Mails beside the cases; absent for those who do not see to them.
    let aside: CountMailsAside.Reply?
    let staff: NameBook
    let now: Timestamp
    var notice: String?
    /// Cases in which the reader has begun a note on Samtalen, and what they are called.
    var begunTalks = HTML.empty
    /// Where news are told.
    let live: LivePart?

    package init(
        frame: Frame, mine: Heard<OwedCalls>, unit: Heard<OwedCalls>, answers: Answers = Answers(),
        notice: String? = nil, hasMore: Bool = false, unitHasMore: Bool = false, live: LivePart? = nil,
        replies: HTML = .empty, waiting: Heard<ListWaiting.Reply> = .heard(ListWaiting.Reply(rows: [], leftOut: 0)),
        letters: Heard<CountWaitingLetters.Reply> = .silent, aside: CountMailsAside.Reply? = nil,
        staff: NameBook = NameBook(),
        now: Timestamp = Timestamp(milliseconds: 0), care: Heard<ListCareWaiting.Reply>? = nil
    ) {
        self.care = care
        self.letters = letters
        self.aside = aside
        self.waiting = waiting
        self.staff = staff
        self.now = now
        self.live = live
        self.hasMore = hasMore
        self.unitHasMore = unitHasMore
        self.answers = answers
        self.replies = replies
        self.frame = frame
        self.mine = mine
        self.unit = unit
        self.notice = notice
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.calls, notice: notice, isWide: true,
            """
            \(LivePart.heading(Wording.Desk.calls, live))
            <div class="board">
            \(WaitingPart(reply: waiting, staff: staff, now: now).unheard)\(MailsLostPart.mine(letters, at: now))
            \(care.map { CareWaitingPart(reply: $0, now: now).mine } ?? .empty)
            \(Pieces.part(mine) { own($0) })
            \(WaitingLettersPart.mine(letters))
            \(WaitingPart(reply: waiting, staff: staff, now: now, mails: aside).mine)\(begunTalks)
            \(replies)
            \(Pieces.section(Wording.Desk.alsoInUnit, id: "unit", Pieces.part(unit, others)))
            <p class="small"><a class="alone" href="/fravaer">\(Wording.Desk.registerAbsence)</a></p>
            \(mailsLink)\(lettersLink)
            </div>
            """)
    }

    private var mailsLink: HTML {
        guard let viewer = frame.viewer, Door.mailbox.lets(viewer) else { return .empty }
        return
            "<p class=\"small\"><a class=\"alone\" href=\"/mails\">\(aside.map { Wording.Desk.mailsAside($0.count) } ?? Wording.Desk.mailsAside)</a></p>"
    }

    private var lettersLink: HTML {
        guard let viewer = frame.viewer, Door.registrar.lets(viewer) else { return .empty }
        return "<p class=\"small\"><a class=\"alone\" href=\"/breve\">\(Wording.Desk.board)</a></p>"
    }

    /// So many of the most urgent stand with what they are about; the others follow as lines of a table.
    private static let mostWhole = 10

    private func others(_ calls: OwedCalls) -> HTML {
        CallTable.html(calls, in: "unit", none: Wording.Desk.alsoInUnitNone) { item in
            item.lost != nil
                ? .empty
                : AssignPart.take(
                    item.case, from: "opkald", frame, answers, citizen: item.citizen ?? Wording.Desk.anonymous,
                    isFree: item.assigned == nil)
        } + (unitHasMore ? Pieces.sentence(Wording.Desk.teamMore) : HTML.empty)
    }

    private func own(_ calls: OwedCalls) -> HTML {
        // The most urgent come first: behind a cut list of overdue ones there may be more of them.
        let isCut = hasMore && calls.overdue == calls.items.count
        let late: HTML =
            calls.overdue > 0
            ? " <strong class=\"late\">\(Wording.Desk.overdue(calls.overdue, orMore: isCut))</strong>" : .empty
        guard !calls.items.isEmpty else {
            return """
                <p class="lead">\(Wording.Desk.owe(0))</p>
                <p>\(Wording.Desk.nothingOwedHint)</p>
                """
        }
        return """
            <p class="lead">\(Wording.Desk.owe(calls.items.count, orMore: hasMore))\(late)</p>
            <ol class="calls">\(calls.items.prefix(Self.mostWhole).map(item))</ol>
            \(rest(Array(calls.items.dropFirst(Self.mostWhole))))
            \(hasMore ? "<p>\(Wording.Desk.moreCalls)</p>" : HTML.empty)
            """
    }

    private func rest(_ items: [OwedCalls.Item]) -> HTML {
        guard !items.isEmpty else { return .empty }
        let rows = items.map { item -> HTML in
            let name = item.citizen ?? Wording.Desk.anonymous
            return """
                <tr><th scope="row"><a href="\(Pieces.caseLink(item.case))">\(name)</a>\(HoldingPart.sign(item))</th>\
                <td data-label="\(Wording.Desk.latest)">\(item.isAgreed ? "\(Wording.Desk.ourWord) " : nil)\(item.latest) \
                <span class="\(item.isOverdue ? "late" : "small")">\(item.timeLeft)</span></td>\
                <td data-label="\(Wording.Desk.step)">\(Pieces.step(item.step))</td>\
                <td data-label="\(Wording.Desk.tries)">\(item.attempts)</td>\
                <td data-label="\(Wording.Desk.actionColumn)">\(item.lost == nil ? action(item, name) : HTML.empty)</td></tr>
                """
        }
        return """
            <h2 id="then">\(Wording.Desk.thenThese)</h2>
            <div class="scroll" role="group" tabindex="0" aria-labelledby="then"><table class="owed">
            <thead><tr><th scope="col">\(Wording.Desk.citizenColumn)</th><th scope="col">\(Wording.Desk.latest)</th>\
            <th scope="col">\(Wording.Desk.step)</th><th scope="col">\(Wording.Desk.tries)</th>\
            <th scope="col">\(Wording.Desk.actionColumn)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }

    private func action(_ item: OwedCalls.Item, _ name: String) -> HTML {
        """
        <a class="alone" href="\(Pieces.talkLink(item.case))">\
        \(item.state == .spoken ? Wording.Desk.writeNote : Wording.Desk.callNow)\
        <span class="unseen"> \(name)</span></a>
        """
    }

    private func item(_ item: OwedCalls.Item) -> HTML {
        guard !item.isShut else { return shut(item) }
        if let loss = item.lost { return lost(item, loss) }
        let isSpoken = item.state == .spoken
        return """
            <li class="call \(item.isOverdue ? "late" : "")">
            <p class="time">\(isSpoken ? Wording.Desk.name(of: .spoken) : item.timeLeft)</p>
            <div>
            <h2><a href="\(Pieces.caseLink(item.case))">\(item.citizen ?? Wording.Desk.anonymous)</a> \
            \(Pieces.step(item.step))</h2>
            <p>\(item.summary)</p>
            <p class="small">\(item.aim.map { "\($0). " })\
            \(item.isAgreed ? Wording.Desk.ourWord : Wording.Desk.latest): \(item.latest). \
            \(Wording.Desk.tries): \(item.attempts). \(item.reason.firstUpper).</p>\
            \(HoldingPart.answered(item.answered, in: item.case))\(HoldingPart.html(item.holds))\
            \(item.beforehand.map(Pieces.sentence))\(item.needs.map(Pieces.sentence))
            </div>
            <p class="actions"><a class="button" href="\(Pieces.talkLink(item.case))">\
            \(isSpoken ? Wording.Desk.writeNote : Wording.Desk.callNow)\
            <span class="unseen"> \(item.citizen ?? Wording.Desk.anonymous)</span></a></p>
            </li>
            """
    }
}

extension CallsPage {
    /// A call of mine in a case that is not open to me: somebody must give it on, and no button leads to a refusal.
    private func shut(_ item: OwedCalls.Item) -> HTML {
        """
        <li class="call \(item.isOverdue ? "late" : "")">
        <p class="time">\(item.timeLeft)</p>
        <div>
        <h2>\(Wording.Desk.caseWord) \(item.case.rawValue) \(Pieces.step(item.step))</h2>
        <p class="small">\(item.isAgreed ? Wording.Desk.ourWord : Wording.Desk.latest): \(item.latest).</p>
        <p><strong>\(Wording.Desk.callShut)</strong></p>
        </div>
        </li>
        """
    }

    /// A call of mine in a case that its owner does not have: whom it is to is not known here, and no button leads to a refusal.
    private func lost(_ item: OwedCalls.Item, _ loss: LostCase) -> HTML {
        """
        <li class="call \(item.isOverdue ? "late" : "")">
        <p class="time">\(item.timeLeft)</p>
        <div>
        <h2><a href="\(Pieces.caseLink(item.case))">\(item.citizen ?? item.case.rawValue)</a> \(Pieces.step(item.step))</h2>
        <p class="small">\(item.isAgreed ? Wording.Desk.ourWord : Wording.Desk.latest): \(item.latest).</p>
        <p><strong>\(Wording.Desk.callIsYours) \(Wording.Desk.aboutCall(in: loss))</strong></p>
        </div>
        </li>
        """
    }
}

/// Calls as lines of a table, for comparing.
enum CallTable {
    /// - Parameters:
    ///   - section: the `id` of the heading that the table stands under.
    ///   - take: what is offered where nobody has been chosen.
    static func html(
        _ calls: OwedCalls, in section: String, none: String, take: (OwedCalls.Item) -> HTML = { _ in .empty }
    ) -> HTML {
        guard !calls.items.isEmpty else { return "<p>\(none)</p>" }
        return """
            <div class="scroll" role="group" tabindex="0" aria-labelledby="\(section)"><table class="owed">
            <thead><tr><th scope="col">\(Wording.Desk.citizenColumn)</th><th scope="col">\(Wording.Desk.latest)</th>\
            <th scope="col">\(Wording.Desk.step)</th><th scope="col">\(Wording.Desk.handler)</th>\
            <th scope="col">\(Wording.Desk.tries)</th></tr></thead>
            <tbody>\(calls.items.map { row($0, take) })</tbody>
            </table></div>
            """
    }

    private static func row(_ item: OwedCalls.Item, _ take: (OwedCalls.Item) -> HTML) -> HTML {
        let handler: HTML =
            item.handler.map { HTML(escaping: $0) } ?? "\(Wording.Desk.nobodyAssigned)\(take(item))"
        return """
            <tr><th scope="row"><a href="\(Pieces.caseLink(item.case))">\(item.citizen ?? Wording.Desk.anonymous)</a>\
            \(HoldingPart.sign(item))</th>\
            <td data-label="\(Wording.Desk.latest)">\(item.latest) <span class="\(item.isOverdue ? "late" : "small")">\(item.timeLeft)</span></td>\
            <td data-label="\(Wording.Desk.step)">\(Pieces.step(item.step))</td>\
            <td data-label="\(Wording.Desk.handler)">\(handler)</td>\
            <td data-label="\(Wording.Desk.tries)">\(item.attempts)</td></tr>
            """
    }
}
