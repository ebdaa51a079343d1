import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// The written answer as it is drafted, and by whom it is to be assured.
extension FormalPage {
    var write: HTML {
        let typed = forms("draft")
        let isBegun = !typed.answers["reply-text"].isEmpty || !typed.faults.isEmpty
        let filed = shown.draft.map { "\($0.version)" } ?? ""
        let parts =
            isBegun
            ? typed
            : FormParts(
                answers: typed.answers.setting("reply-text", shown.draft?.text ?? "").setting("begun-from", filed),
                faults: [])
        let form = parts.keepingForm(
            place("udkast"), frame.formToken,
            [
                parts.hidden("begun-from", parts.answers["begun-from"]),
                parts.text("reply-text", Wording.Desk.formalText, rows: 14, hint: Wording.Desk.formalTextHint),
                assurers(parts, "head", Wording.Desk.formalHead, .departmentHead),
                assurers(parts, "director", Wording.Desk.formalDirector, .director),
                """
                <p class="hint">\(Wording.Desk.formalAssurersHint)</p>
                <p class="actions">\(Pieces.lookAtLetter(.reply, of: id)) \
                <button name="do" value="submit">\(Wording.Desk.formalSubmit)</button> \
                <button name="do" value="keep" class="second">\(Wording.Desk.formalKeep)</button> \
                \(isBegun ? FormParts.discardButton : .empty)</p>
                """,
            ])
        return Pieces.section(
            Wording.Desk.formalDraft, id: "draft", newer(than: parts.answers["begun-from"]) + form)
    }

    /// What has been filed since the reader began to write: they stand in the form with their own words, and read these beside.
    private func newer(than begunFrom: String) -> HTML {
        guard let filed = shown.draft, begunFrom != "\(filed.version)" else { return .empty }
        return """
            <p class="notice">\(Wording.Desk.formalNewer(version(filed)))</p>
            <details><summary>\(Wording.Desk.formalReadNewer)</summary>\(Pieces.verbatim(filed.text))</details>
            """
    }

    private func assurers(_ parts: FormParts, _ name: String, _ label: String, _ role: Role) -> HTML {
        let people = staff.people(with: role).filter {
            $0.person != frame.viewer?.person && !shown.about.contains($0.person)
        }
        return parts.select(
            name, label, people.map { ($0.person.rawValue, $0.name) }, empty: Wording.Desk.chooseOne)
    }
}
