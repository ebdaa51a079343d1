import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// The letters of a case on Sagen, and how the citizen gets them.
struct CaseLetters {
    let frame: Frame
    let id: CaseID
    let letters: Heard<ListLetters.Reply>
    let post: FormParts
    let now: Timestamp
    let isProtected: Bool
    let isJoined: Bool

    var html: HTML {
        let content = Pieces.part(letters) { reply -> HTML in
            let way = PostPart(
                frame: frame, id: id, letters: reply, parts: post, isProtected: isProtected, isJoined: isJoined
            ).html
            let cameIn = Self.incoming(reply.incoming ?? [], at: now)
            guard !reply.letters.isEmpty else { return "<p>\(Wording.Desk.noLetters)</p>\(cameIn)\(way)" }
            let lines = reply.letters.filter { $0.to == nil }.map { letter -> HTML in
                let line =
                    "\(Wording.name(of: letter.kind).firstUpper): \(Wording.state(of: letter)), "
                    + Wording.near(letter.stands, at: now)
                    + (Wording.Desk.act(on: letter).map { ". \($0.dropLast())" } ?? "")
                    + (lies(pastItsDay: letter) ? ". \(Wording.Desk.letterDayCome)" : "")
                    + (letter.journal.map { ". \(Wording.Desk.journal($0).firstUpper)" } ?? "")
                guard letter.state == .sent else {
                    // What stops it, and what is to be done about that; which is done on the letter's own page.
                    let why = letter.state == .underway ? nil : letter.reason
                    let sentence = why.map { " \(Wording.sentence(forRefusal: $0))" } ?? ""
                    return "<li>\(line).\(sentence)\(stand(of: letter))</li>"
                }
                let link = Link(path: ["sager", id.rawValue, "breve", letter.letter.rawValue])
                return "<li>\(line). <a href=\"\(link)\">\(Wording.Desk.readLetter)</a>\(stand(of: letter))</li>"
            }
            let older = reply.leftOut.map { Pieces.sentence(Wording.Desk.lettersLeftOut($0)) } ?? .empty
            return "\(older)<ul>\(lines)</ul>\(cameIn)\(way)"
        }
        return Pieces.section(Wording.Desk.letters, id: "letters", content)
    }

    /// It had been collected when the day came that it names: whether it left in time is not known here (R-079).
    private func lies(pastItsDay letter: LetterRow) -> Bool {
        letter.isPastDay == true && letter.delivery?.state == .spooled
    }

    /// What came in, and under which number it stands in the journal.
    private static func incoming(_ rows: [IncomingRow], at now: Timestamp) -> HTML {
        guard !rows.isEmpty else { return .empty }
        let lines = rows.map { row -> HTML in
            """
            <li>\(Wording.Desk.name(of: row.kind).firstUpper), \(Wording.name(of: row.channel)), \
            \(Wording.near(row.received, at: now)). \(Wording.Desk.journal(row.journal).firstUpper)</li>
            """
        }
        return "<h3>\(Wording.Desk.incomingHead)</h3><ul>\(lines)</ul>"
    }

    /// Where it is, and what one can do about it; whoever may see the case may open that page.
    private func stand(of letter: LetterRow) -> HTML {
        " <a href=\"\(LettersPage.link(letter.letter))\">\(Wording.Desk.letterStand)</a>\(LettersPage.newest(letter))"
    }
}

/// The form for what the citizen says is not right in a note (R-074); only where there is one.
struct ObjectionPart {
    let frame: Frame
    let id: CaseID
    let calls: Heard<ShowCalls.Reply>
    let objection: FormParts

    var html: HTML {
        guard let reply = calls.value, !reply.notes.isEmpty, let viewer = frame.viewer, Door.registrar.lets(viewer)
        else { return .empty }
        return """
            <details \(attribute: "open", if: !objection.faults.isEmpty || !objection.answers["objection"].isEmpty)>
            <summary>\(Wording.Desk.objectionHead)</summary>
            \(objection.form(
                Link(path: ["sager", id.rawValue, "indsigelse"]), frame.formToken,
                [
                    objection.text("objection", Wording.Desk.objectionText, rows: 3, hint: Wording.Desk.objectionHint),
                    objection.select(
                        "objection-channel", Wording.Desk.channel,
                        Channel.allCases.map { ($0.rawValue, Wording.name(of: $0).firstUpper) },
                        empty: Wording.Desk.chooseOne),
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.saveObjection)</button></p>",
                ]))
            </details>
            """
    }
}
