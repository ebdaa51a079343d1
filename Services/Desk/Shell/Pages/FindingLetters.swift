import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// The complaints a finding came from, what their citizens were told, and the letter to those who have not been: nobody
/// sends it without having seen it and who gets it (R-118).
struct FindingLetters {
    let page: FindingPage

    private var row: FindingRow { page.row }
    private var parts: FormParts { page.forms.parts("tell") }
    /// The letter as it is typed.
    private var lesson: String { parts.answers["lesson"] }

    var html: HTML { complaints + (isTellable ? telling : .empty) + letters }

    private var untold: Int { page.complaints?.untold ?? row.course.map { $0.cases - $0.told } ?? 0 }

    private var isTellable: Bool {
        guard let course = row.course else { return false }
        return [.done, .effective].contains(course.state) && untold > 0
    }

    private var complaints: HTML {
        guard let found = page.complaints, !found.open.isEmpty || found.others > 0 else { return .empty }
        let items = found.open.map { one -> HTML in
            let told: String? =
                one.isTold ? Wording.Desk.complaintTold : isTellable ? Wording.Desk.complaintUntold : nil
            return """
                <li><a class="alone" href="\(Pieces.caseLink(one.case))">\(one.case.rawValue)</a>\
                \(told.map { ", \($0)" } ?? "")</li>
                """
        }
        let list: HTML = items.isEmpty ? .empty : "<ul class=\"plain\">\(items)</ul>"
        let others: HTML =
            found.others > 0
            ? Pieces.sentence(Wording.Desk.complaintsHidden(found.others, beside: !found.open.isEmpty)) : .empty
        return Pieces.section(Wording.Desk.complaintsHead, id: "complaints", list + others)
    }

    /// What citizens have been told, each letter as they read it.
    private var letters: HTML {
        guard !page.told.isEmpty else { return .empty }
        let items = page.told.map { letter -> HTML in
            let line = Wording.Desk.lessonTold(
                letter.cases, by: letter.by.map { page.staff.name(of: $0) },
                letter.at.map { Wording.near($0, at: page.now) })
            return "<h3>\(line)</h3>\(Pieces.verbatim(letter.text))"
        }
        return Pieces.section(Wording.Desk.lessonsTold, id: "told", "\(items)")
    }

    private var telling: HTML {
        let place = Link(path: ["laering", "punkt", row.finding.rawValue, "udkast"])
        return Pieces.section(
            Wording.Desk.tellCitizens, id: "tell",
            page.form(
                parts, "tell",
                [
                    parts.text("lesson", Wording.Desk.tellText, rows: 5, hint: Wording.Desk.lessonHint),
                    Pieces.sentence(Wording.Desk.lessonTo(untold)),
                    """
                    <p class="actions"><button class="\(isSeen ? "second" : "")" formaction="\(place)">\
                    \(Wording.Desk.previewLook)</button></p>
                    """,
                    looked, isSeen ? sending : .empty,
                ]))
    }

    /// Whoever may not see any of the cases has seen the words, and that is all there is for them to see.
    private var isSeen: Bool {
        switch page.look {
        case .heard, .refused: !lesson.isEmpty
        case .silent, nil: false
        }
    }

    private var sending: HTML {
        """
        \(parts.hidden("seen", lesson))\(parts.hidden("to", "\(untold)"))
        \(parts.check("sure", Wording.Desk.lessonSure))
        <p class="actions"><button>\(Wording.Desk.sendLesson)</button></p>
        """
    }

    /// As one of them would get it; whoever may not see the case reads why there is none.
    private var looked: HTML {
        guard let look = page.look else { return .empty }
        let letter: HTML =
            switch look {
            case .heard(let letter): PreviewedLetter.html(letter, level: 3, isNote: false)
            case .refused(let code): "<p class=\"silent\">\(Wording.sentence(forRefusal: code))</p>"
            case .silent: "<p class=\"silent\">\(Wording.Desk.silentHere)</p>"
            }
        let whole: LetterText? = if case .heard(let reply) = look { reply.text } else { nil }
        let hints = LanguageAdvice.html([lesson], of: whole, level: 3)
        let named = StaffMember.named(in: lesson, of: page.staff.people).map(\.name)
        let names: HTML =
            named.isEmpty
            ? .empty : "<p class=\"notice\"><strong>\(Wording.Desk.lessonNames(named))</strong></p>"
        return "<h3>\(Wording.Desk.previewTitle)</h3><p class=\"hint\">\(Wording.Desk.previewHint)</p>" + letter
            + names + hints
    }
}
