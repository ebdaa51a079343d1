package import CaseModel
import DeskAnswers
package import DeskCore
package import DeskParts
package import Web
import Wording

/// Hvor er brevet: how one letter stands, how we know, and what a person can say of it or have done.
package struct LetterStandPage {
    let frame: Frame
    let row: PlacedLetter
    let staff: NameBook
    let now: Timestamp
    let parts: FormParts

    package init(frame: Frame, row: PlacedLetter, staff: NameBook, now: Timestamp, parts: FormParts) {
        self.frame = frame
        self.row = row
        self.staff = staff
        self.now = now
        self.parts = parts
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.letterOnItsWay, faults: parts.faults,
            """
            <p><a class="alone" href="\(Link(path: ["breve"]))">\(Wording.Desk.board)</a></p>
            <h1>\(Wording.Desk.letterOnItsWay)</h1>
            <p><strong>\(Wording.name(of: row.letter.kind).firstUpper): \
            \(standing).</strong></p>
            \(hint)
            \(facts)
            \(form)
            """)
    }

    /// Nobody was sent what was taken out, so it did not fail to come either.
    private var standing: String {
        isTakenOut || isOver ? Wording.state(of: row.letter) : Wording.Desk.heading(of: row.stand).firstLower
    }

    private var hint: HTML {
        let reason = row.letter.reason.map { Wording.sentence(forRefusal: $0) }
        let usual = Wording.Desk.act(on: row.stand)
        let journal =
            acts.contains(.journal) && row.stand != .unjournaled ? Wording.Desk.act(on: .unjournaled) : nil
        // What is to be done with this one is said in place of what is done with others that stand so.
        let words: [String?] =
            switch row.stand {
            case _ where row.letter.delivery?.evidence?.code == "number.changed": [Wording.Desk.numberChanged]
            case .refused where isOver: []
            case .refused where isTakenOut: [Wording.Desk.act(on: row.letter) ?? usual]
            case .refused where row.letter.isPastDay == true, .bounced where row.letter.isPastDay == true,
                .settled where row.letter.isPastDay == true:
                [Wording.Desk.letterPastDay]
            case .needsPerson: [reason ?? usual]
            case .notSent, .waiting: [reason, usual]
            default: [usual]
            }
        return "\((words + [journal]).compactMap(\.self).map(Pieces.sentence))\(newer)"
    }

    /// Where the newer version is that is sent instead.
    private var newer: HTML {
        row.letter.newer.map { letter -> HTML in
            """
            <p>\(Wording.Desk.letterNewer) <a class="alone" href="\(LettersPage.link(letter))">\
            \(Wording.Desk.letterNewerShow)</a></p>
            """
        } ?? .empty
    }

    private var facts: HTML {
        let delivery = row.letter.delivery
        let evidence = delivery?.evidence
        let known = evidence.map { evidence -> HTML in
            let source = evidence.isOvertaken ? Wording.Desk.knownByItself : Wording.Desk.name(of: evidence.source)
            let who = evidence.by.map { staff.name(of: $0) } ?? source
            let mark = evidence.reference.map { " (\($0))" } ?? ""
            return "\(who), \(Wording.near(evidence.at, at: now))\(mark)"
        }
        return Pieces.facts([
            (
                Wording.Desk.letterOfCase,
                row.case.map { id -> HTML in "<a class=\"alone\" href=\"\(Pieces.caseLink(id))\">\(id.rawValue)</a>" }
            ),
            (
                Wording.Desk.letterCarriedIn,
                row.letter.carriedIn.map { id -> HTML in
                    "<a class=\"alone\" href=\"\(Pieces.caseLink(id))\">\(id.rawValue)</a>"
                }
            ),
            (Wording.Desk.letterWay, delivery.map { "\(Wording.Desk.name(of: $0.channel))" }),
            (Wording.Desk.letterSince, "\(Wording.near(delivery?.since ?? row.letter.since, at: now))"),
            (Wording.Desk.letterKnownBy, known),
            (Wording.Desk.settledBy, settled),
            (Wording.Desk.letterCode, (evidence?.code ?? row.letter.reason).map { "<code>\($0)</code>" }),
            (Wording.Desk.letterJournal, row.letter.journal.map { "\(Wording.Desk.journal($0))" }),
            (Wording.Desk.letterDocument, delivery.map { "<code>\($0.document)</code>" }),
        ])
    }

    private var settled: HTML? {
        row.letter.settled.map { settled -> HTML in
            let mark = settled.reference.map { " (\($0))" } ?? ""
            let why = Wording.Desk.choice(settled.ground).firstLower
            return "\(staff.name(of: settled.by)), \(Wording.near(settled.at, at: now)): \(why)\(mark)"
        }
    }

    private var isPutBack: Bool { row.letter.delivery?.evidence?.code?.hasPrefix("put_back.") == true }
    private var isTakenOut: Bool { row.letter.delivery?.evidence?.code == "put_back.taken_out" }

    /// It was taken out since it says nothing any more.
    private var isOver: Bool { row.stand == .refused && row.letter.delivery?.evidence?.isOvertaken == true }

    private var acts: [LetterAct] { LetterAct.possible(row.stand, of: row.letter) }

    /// How it stands on its way, whatever the journal says.
    private var way: LetterStand { row.stand.besideJournal(row.letter) }

    private var form: HTML {
        guard frame.viewer?.handlesCases == true, !acts.isEmpty else {
            return Pieces.sentence(Wording.Desk.nothingToDo)
        }
        let journal = acts.contains(.journal) ? button(.journal) : HTML.empty
        return told + journal + (acts.contains(.settle) ? settling : .empty)
    }

    /// What is done without a word about it.
    private func button(_ act: LetterAct) -> HTML {
        parts.form(
            link, frame.formToken,
            [
                parts.hidden("do", act.rawValue),
                "<p class=\"actions\"><button>\(Wording.Desk.name(of: act))</button></p>",
            ])
    }

    /// What became of it, or what is to be done with it now; without what ends it.
    private var told: HTML {
        let acts = acts.filter { $0 != .settle && $0 != .journal }
        guard !acts.isEmpty else { return .empty }
        // To try again changes nothing while nobody has said that what it goes by now is the citizen's.
        if row.letter.reason == "channel.address_changed", let id = row.case {
            return parts.form(
                Link(path: ["sager", id.rawValue, "adresse"]), frame.formToken,
                ["<p class=\"actions\"><button>\(Wording.Desk.confirmAddress)</button></p>"])
        }
        // Nor while nobody has chosen again how the citizen gets letters.
        if row.letter.reason == "channel.way_lost", let id = row.case {
            return "<p><a class=\"alone\" href=\"\(Pieces.caseLink(id))\">\(Wording.Desk.postHead)</a></p>"
        }
        if acts == [.retry] { return button(.retry) }
        let grounds = DeliveryGround.allCases.map { ($0.rawValue, Wording.Desk.name(of: $0)) }
        return parts.form(
            link, frame.formToken,
            [
                parts.radios(
                    "do", Wording.Desk.whatBecame,
                    acts.map { act in
                        let name = Wording.Desk.name(of: act, on: way, isPutBack: isPutBack, isTakenOut: isTakenOut)
                        return (act.rawValue, name)
                    }),
                parts.radios("ground", Wording.Desk.howKnown, grounds),
                parts.line(
                    "reference", Wording.Desk.howKnownWhere, hint: Wording.Desk.howKnownWhereHint, isOptional: true),
                "<p class=\"actions\"><button>\(Wording.Desk.saveWhatBecame)</button></p>",
            ])
    }

    /// Folded away where something else is the likelier act.
    private var settling: HTML {
        let isOnly = acts == [.settle]
        let isStop = [.spooled, .unprinted, .waiting].contains(way)
        let name = Wording.Desk.name(of: .settle, on: way)
        let isSent = parts.answers["do"] == LetterAct.settle.rawValue
        let form = parts.form(
            link, frame.formToken,
            [
                parts.hidden("do", LetterAct.settle.rawValue),
                "<p class=\"hint\">\(isStop ? Wording.Desk.stopHint : Wording.Desk.settleHint)</p>",
                parts.radios(
                    "settle-ground", Wording.Desk.settleWhy,
                    SettlingGround.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                parts.line(
                    "settle-reference", Wording.Desk.howKnownWhere, hint: Wording.Desk.howKnownWhereHint,
                    isOptional: true),
                "<p class=\"actions\"><button class=\"second\">\(name)</button></p>",
            ])
        return """
            <details \(attribute: "open", if: isOnly || isSent)><summary>\(name)</summary>
            \(form)
            </details>
            """
    }

    private var link: Link { LettersPage.link(row.letter.letter) }
}
