import CaseModel
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
    let replies: HTML
    var notice: String?
    /// Where news are told.
    let live: LivePart?

    package init(
        frame: Frame, mine: Heard<OwedCalls>, unit: Heard<OwedCalls>, notice: String? = nil, hasMore: Bool = false,
        live: LivePart? = nil, replies: HTML = .empty
    ) {
        self.live = live
        self.hasMore = hasMore
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
            \(Pieces.part(mine) { own($0) })
            \(replies)
            \(Pieces.section(Wording.Desk.alsoInUnit, id: "unit", Pieces.part(unit, others)))
            </div>
            """)
    }

    private func others(_ calls: OwedCalls) -> HTML {
        CallTable.html(calls, in: "unit", none: Wording.Desk.alsoInUnitNone)
    }

    private func own(_ calls: OwedCalls) -> HTML {
        let late: HTML =
            calls.overdue > 0 ? " <strong class=\"late\">\(Wording.Desk.overdue(calls.overdue))</strong>" : .empty
        guard !calls.items.isEmpty else {
            return """
                <p class="lead">\(Wording.Desk.owe(0))</p>
                <p>\(Wording.Desk.nothingOwedHint)</p>
                """
        }
        return """
            <p class="lead">\(Wording.Desk.owe(calls.items.count))\(late)</p>
            <ol class="calls">\(calls.items.map(item))</ol>
            \(hasMore ? "<p>\(Wording.Desk.moreCalls)</p>" : HTML.empty)
            """
    }

    private func item(_ item: OwedCalls.Item) -> HTML {
        let isSpoken = item.state == .spoken
        return """
            <li class="call \(item.isOverdue ? "late" : "")">
            <p class="time">\(isSpoken ? Wording.Desk.name(of: .spoken) : item.timeLeft)</p>
            <div>
            <h2><a href="\(Pieces.caseLink(item.case))">\(item.citizen ?? Wording.Desk.anonymous)</a> \
            \(Pieces.step(item.step))</h2>
            <p>\(item.summary)</p>
            <p class="small">\(item.isAgreed ? Wording.Desk.ourWord : Wording.Desk.latest): \(item.latest). \
            \(Wording.Desk.tries): \(item.attempts). \(item.reason.firstUpper).</p>
            </div>
            <p class="actions"><a class="button" href="\(Pieces.talkLink(item.case))">\
            \(isSpoken ? Wording.Desk.writeNote : Wording.Desk.callNow)\
            <span class="unseen"> \(item.citizen ?? Wording.Desk.anonymous)</span></a></p>
            </li>
            """
    }
}

/// Calls as lines of a table, for comparing.
enum CallTable {
    /// - Parameter section: the `id` of the heading that the table stands under.
    static func html(_ calls: OwedCalls, in section: String, none: String) -> HTML {
        guard !calls.items.isEmpty else { return "<p>\(none)</p>" }
        return """
            <div class="scroll" role="group" tabindex="0" aria-labelledby="\(section)"><table class="owed">
            <thead><tr><th scope="col">\(Wording.Desk.citizenColumn)</th><th scope="col">\(Wording.Desk.latest)</th>\
            <th scope="col">\(Wording.Desk.step)</th><th scope="col">\(Wording.Desk.handler)</th>\
            <th scope="col">\(Wording.Desk.tries)</th></tr></thead>
            <tbody>\(calls.items.map(row))</tbody>
            </table></div>
            """
    }

    private static func row(_ item: OwedCalls.Item) -> HTML {
        """
        <tr><th scope="row"><a href="\(Pieces.caseLink(item.case))">\(item.citizen ?? Wording.Desk.anonymous)</a></th>\
        <td data-label="\(Wording.Desk.latest)">\(item.latest) <span class="\(item.isOverdue ? "late" : "small")">\(item.timeLeft)</span></td>\
        <td data-label="\(Wording.Desk.step)">\(Pieces.step(item.step))</td>\
        <td data-label="\(Wording.Desk.handler)">\(item.handler ?? Wording.Desk.nobodyAssigned)</td>\
        <td data-label="\(Wording.Desk.tries)">\(item.attempts)</td></tr>
        """
    }
}
