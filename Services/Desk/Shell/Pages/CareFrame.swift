import DeskAnswers
import DeskParts
import Web
import Wording

extension Frame {
    /// A page beside Trivsel: its name, what it is, what it holds, and the way back.
    func besideCare(_ title: String, _ intro: String, _ content: HTML) -> HTML {
        page(
            title,
            """
            <h1>\(title)</h1>
            <p>\(intro)</p>
            \(content)
            <p><a class="alone" href="/trivsel">\(Wording.Desk.care)</a></p>
            """)
    }
}
