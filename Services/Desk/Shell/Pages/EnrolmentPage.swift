import DeskAnswers
import DeskParts
package import Web
import Wording

/// Slå totrinslogin til: the picture for the phone, the same as text, and the first code.
struct EnrolmentPage {
    let frame: Frame
    let picture: QRPicture
    let secret: String
    let faults: [FieldFault]

    var html: HTML {
        let parts = FormParts(answers: Answers(), faults: faults)
        let steps = Wording.Desk.enrolmentSteps.map { step -> HTML in "<li>\(step)</li>" }
        return frame.page(
            Wording.Desk.enrolmentTitle, faults: faults,
            """
            <h1>\(Wording.Desk.enrolmentTitle)</h1>
            <ol>\(steps)</ol>
            \(picture.html(named: Wording.Desk.picture))
            <p>\(Wording.Desk.secretByHand)<br><code class="key">\(inGroups)</code></p>
            \(parts.form(
                "/min-adgang/totrin/bekraeft", frame.formToken,
                [
                    parts.line("code", Wording.Desk.code, complete: "one-time-code", width: "half"),
                    "<p class=\"actions\"><button>\(Wording.Desk.confirm)</button></p>",
                ]))
            """)
    }

    /// Four letters at a time, as people read them to one another.
    private var inGroups: String {
        let letters = Array(secret)
        return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: " ")
    }
}

/// Dine nødkoder: shown this once.
package struct RecoveryCodesPage {
    let frame: Frame
    let codes: [String]
    /// They come with turning it on; else in the place of older ones.
    let isFirst: Bool

    package init(frame: Frame, codes: [String], isFirst: Bool) {
        self.frame = frame
        self.codes = codes
        self.isFirst = isFirst
    }

    package var html: HTML {
        let rows = codes.map { code -> HTML in "<li><code class=\"key\">\(code)</code></li>" }
        return frame.page(
            Wording.Desk.codesTitle, notice: isFirst ? Wording.Desk.factorIsOn : Wording.Desk.oldCodesGone,
            """
            <h1>\(Wording.Desk.codesTitle)</h1>
            <p class="lead">\(Wording.Desk.codesLead)</p>
            <ul class="plain">\(rows)</ul>
            <p class="actions"><a class="button" href="/min-adgang">\(Wording.Desk.codesKept)</a></p>
            """)
    }
}
