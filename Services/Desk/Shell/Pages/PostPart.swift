package import CaseModel
import DeskAnswers
import DeskCore
package import DeskParts
package import Web
import Wording

/// How the citizen gets letters, in words; where that is said, and where what a letter goes by is confirmed when it became another.
package struct PostPart {
    let frame: Frame
    let id: CaseID
    let letters: ListLetters.Reply
    let parts: FormParts
    /// Whether the address is protected on the case.
    let isProtected: Bool
    /// Whether a person has said that others are the same citizen's cases.
    let isJoined: Bool

    package init(
        frame: Frame, id: CaseID, letters: ListLetters.Reply, parts: FormParts, isProtected: Bool = false,
        isJoined: Bool = false
    ) {
        self.isJoined = isJoined
        self.isProtected = isProtected
        self.frame = frame
        self.id = id
        self.letters = letters
        self.parts = parts
    }

    package var html: HTML {
        guard let post = letters.post else { return .empty }
        let words = post.registration.map { Wording.Desk.choice($0) } ?? Wording.Desk.postUnknown
        return "<p class=\"small\">\(words)</p>\(lost(post))\(stillOpen(post))\(waiting)\(form)"
    }

    /// The last choice is not known any more, and letters wait for the next.
    private func lost(_ post: PostRow) -> HTML {
        post.lost.map { "<p class=\"silent\">\(Wording.Desk.postLost($0))</p>" } ?? .empty
    }

    /// What an earlier release was told of letters alone, or what was taken back on one page and not here.
    private func stillOpen(_ post: PostRow) -> HTML {
        guard mayAct, post.registration == .protected, !isProtected else { return .empty }
        return """
            <p class="silent">\(Wording.Desk.postStillOpen) \
            <a class="alone" href="\(SurroundingsPage.link(id))">\(Wording.Desk.goToSurroundings)</a></p>
            """
    }

    private var mayAct: Bool { frame.viewer.map { Door.registrar.lets($0) && $0.handlesCases } ?? false }

    /// A letter waits because name, address or number is another than last time, or than the case was registered with.
    private var waiting: HTML {
        guard mayAct, letters.letters.contains(where: { $0.reason == "channel.address_changed" }) else { return .empty }
        let button: HTML =
            "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.confirmAddress)</button></p>"
        return """
            <p class="silent">\(Wording.sentence(forRefusal: "channel.address_changed"))</p>
            \(FormParts(answers: Answers(), faults: []).form(
                Link(path: ["sager", id.rawValue, "adresse"]), frame.formToken, [button]))
            """
    }

    private var form: HTML {
        guard mayAct else { return .empty }
        let isSent =
            !parts.faults.isEmpty || !parts.answers["registration"].isEmpty || letters.post?.lost != nil
        return """
            <details \(attribute: "open", if: isSent)><summary>\(Wording.Desk.postHead)</summary>
            \(parts.form(
                Link(path: ["sager", id.rawValue, "post"]), frame.formToken,
                [
                    parts.radios(
                        "registration", Wording.Desk.postHow,
                        PostRegistration.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                    "<p class=\"hint\">\(Wording.Desk.postProtectedHint)</p>",
                    isJoined ? "<p class=\"hint\">\(Wording.Desk.postOfEach)</p>" : .empty,
                    parts.line("cvr", Wording.Desk.postCVR, hint: Wording.Desk.postCVRHint),
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.savePost)</button></p>",
                ]))
            </details>
            """
    }
}
