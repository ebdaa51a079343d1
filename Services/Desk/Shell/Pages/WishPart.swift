import CaseModel
import DeskParts
import Web
import Wording

/// Hvornår passer det borgeren?: asked while the citizen is on the telephone, within the form of Samtalen (R-043).
struct WishPart {
    let id: CaseID
    let parts: FormParts

    var html: HTML {
        """
        <section class="card" aria-labelledby="wish-head">
        <h2 id="wish-head">\(Wording.Desk.wishHead)</h2>
        <p class="hint">\(Wording.Desk.wishHint)</p>
        \(parts.hidden("wish-shown", "yes"))
        \(Self.fields(parts))
        <p class="actions"><button class="second" formaction="\(Link(path: ["sager", id.rawValue, "oensket-tid"]))">\
        \(Wording.Desk.wishSave)</button></p>
        </section>
        """
    }

    /// The days and hours that suit, and whether the hour is to be announced.
    static func fields(_ parts: FormParts) -> HTML {
        let days = Weekday.allCases.filter { !$0.isWeekend }.map {
            (value: $0.rawValue, label: Wording.name(of: $0).firstUpper)
        }
        return """
            \(parts.checks("wish-days", Wording.Desk.wishDays, days, hint: Wording.Desk.wishDaysHint))
            \(parts.line("wish-from", Wording.Desk.wishFrom, hint: Wording.Desk.wishTimeHint, isOptional: true, width: "4"))
            \(parts.line("wish-to", Wording.Desk.wishTo, isOptional: true, width: "4"))
            \(parts.check("wish-announced", Wording.Desk.wishAnnounced, hint: Wording.Desk.wishAnnouncedHint))
            """
    }
}
