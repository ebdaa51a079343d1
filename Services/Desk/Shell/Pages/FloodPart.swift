import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Several open cases of what may be one sender, come in the same days: chosen and joined in one form, on Sagen and on Samtalen.
///
/// Nothing is chosen beforehand: that they are one citizen's is the word of whoever joins them (decision 36).
enum FloodPart {
    /// The form on Sagen, for whoever may join.
    static func form(_ shown: ListSameCitizen.Reply, _ frame: Frame, _ parts: FormParts, now: Timestamp) -> HTML {
        guard let viewer = frame.viewer, Door.registrar.lets(viewer), !shown.flood.isEmpty else { return .empty }
        let form = parts.form(
            Link(path: ["sager", shown.case.rawValue, "samme-borger", "saml"]), frame.formToken,
            [
                fields(shown.flood, parts, hint: Wording.Desk.floodHint, now: now),
                "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.floodJoin)</button></p>",
            ])
        return """
            <details \(attribute: "open", if: !parts.faults.isEmpty)><summary>\(Wording.Desk.floodOnCase(shown.flood.count))\
            </summary>
            \(form)
            </details>
            """
    }

    /// Which of them, and how one knows.
    static func fields(_ rows: [CaseRow], _ parts: FormParts, hint: String, now: Timestamp) -> HTML {
        parts.checks("join-other", Wording.Desk.joinWhich, rows.map { choice($0, now: now) }, hint: hint)
            + parts.text("join-reason", Wording.Desk.joinReason, rows: 2)
    }

    private static func choice(_ row: CaseRow, now: Timestamp) -> (value: String, label: String) {
        let name = row.citizen ?? Wording.Desk.anonymous
        let label = "\(Wording.Desk.caseWord) \(row.case), \(name), \(Wording.near(row.received, at: now))"
        return (row.case.rawValue, label)
    }
}
