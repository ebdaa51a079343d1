package import CaseModel
package import DeskAnswers
import DeskCitizen
import DeskParts
package import Web
import Wording

/// /klag: one calm page, the most important first. In steps it would have to keep a citizen's words between them, and
/// these pages keep nothing.
package struct ComplaintPage {
    let settings: PublicSettings
    let answers: Answers
    let faults: [FieldFault]

    package init(settings: PublicSettings, answers: Answers, faults: [FieldFault] = []) {
        self.settings = settings
        self.answers = answers
        self.faults = faults
    }

    private var parts: FormParts { FormParts(answers: answers, faults: faults) }

    package var html: HTML {
        CitizensSheet(settings, current: "klag").page(
            Wording.Public.complain, faults: faults,
            """
            <h1>\(Wording.Public.complain)</h1>
            <p class="lead">\(Wording.Public.complainLead)</p>
            <p>\(Wording.Public.callInstead(settings.phone, settings.phoneHours))</p>
            \(parts.form("/klag", nil, [
                "<h2>\(Wording.Public.what)</h2>", what, "<h2>\(Wording.Public.who)</h2>", who,
                "<h2>\(Wording.Public.reach)</h2>", reach, "<h2>\(Wording.Public.wishHead)</h2>", wish, privacy,
                "<p class=\"actions\"><button>\(Wording.Public.sendComplaint)</button></p>",
            ]))
            """)
    }

    private var what: HTML {
        let themes: [(value: String, label: String)] = ComplaintTheme.allCases.map {
            ($0.rawValue, Wording.Public.choice(theme: $0.rawValue))
        }
        return [
            parts.text("summary", Wording.Public.summary, rows: 6, hint: Wording.Public.summaryHint),
            parts.checks("theme", Wording.Public.theme, themes, hint: Wording.Public.themeHint),
            parts.select(
                "unit", Wording.Public.unit, settings.units.map { ($0.unit.rawValue, $0.name) },
                empty: Wording.Public.unitUnknown, isOptional: true),
        ].joined()
    }

    private var who: HTML {
        [
            parts.line("name", Wording.Public.name, complete: "name"),
            parts.checks(
                "anonymous", Wording.Public.anonymousHead, [("yes", Wording.Public.anonymous)],
                hint: Wording.Public.anonymousHint),
        ].joined()
    }

    private var reach: HTML {
        [
            parts.line(
                "phone", Wording.Public.phone, hint: Wording.Public.phoneHint, type: "tel", complete: "tel",
                width: "half"),
            parts.line("email", Wording.Public.email, isOptional: true, type: "email", complete: "email"),
            parts.street("address", Wording.Public.address, hint: Wording.Public.addressHint),
        ].joined()
    }

    private var wish: HTML {
        [
            parts.radios(
                "wish", Wording.Public.wish, HandlingWish.allCases.map { ($0.rawValue, Wording.Public.choice($0)) },
                hint: Wording.Public.wishHint),
            parts.line("suits", Wording.Public.suits, hint: Wording.Public.suitsHint, isOptional: true),
            parts.checks(
                "support", Wording.Public.support,
                SupportOffer.allCases.map { ($0.rawValue, Wording.Public.choice($0)) }),
            parts.line("language", Wording.Public.language, isOptional: true, width: "half"),
        ].joined()
    }

    private var privacy: HTML {
        let page: String? = settings.privacyPage.isEmpty ? nil : Wording.Public.privacyPage(settings.privacyPage)
        return "<p class=\"small\">\(Wording.Public.privacy(settings.municipality)) \(page)</p>"
    }
}

/// What happens now, by when somebody rings, and that the formal way is open (R-008, R-009, R-021).
package struct ComplaintReceipt {
    let settings: PublicSettings
    let reply: SubmitComplaint.Reply
    let isAnonymous: Bool
    /// Exclusive; absent when the calendar does not know the year.
    let ringsBefore: Timestamp?

    package init(
        settings: PublicSettings, reply: SubmitComplaint.Reply, isAnonymous: Bool, ringsBefore: Timestamp?
    ) {
        self.settings = settings
        self.reply = reply
        self.isAnonymous = isAnonymous
        self.ringsBefore = ringsBefore
    }

    package var html: HTML {
        CitizensSheet(settings, current: "klag").page(
            Wording.Public.thanks,
            """
            <div class="done" role="status">
            <h1>\(Wording.Public.thanks)</h1>
            <p>\(Wording.Public.thanksLead)</p>
            </div>
            <p class="lead">\(Wording.Public.number) <strong>\(reply.case.rawValue)</strong>.</p>
            <p>\(Wording.Public.numberHint)</p>
            <h2>\(Wording.Public.next)</h2>
            \(sentences.map { sentence -> HTML in "<p>\(sentence)</p>" })
            \(settings.contact)
            """)
    }

    private var sentences: [String] {
        if isAnonymous { return [Wording.Public.anonymousNext] }
        let rings =
            ringsBefore.map { Wording.Public.rings(latest: Wording.latest(before: $0)) } ?? Wording.Public.ringsSoon
        return switch reply.route {
        case .callback: [rings, Wording.Public.formalOpen, Wording.Public.notBeforeKnown]
        case .split:
            [rings, Wording.Public.decisionApart, Wording.Public.formalOpen, Wording.Public.notBeforeKnown]
        case .formal: [Wording.Public.inWriting, Wording.Public.notBeforeKnown]
        }
    }
}
