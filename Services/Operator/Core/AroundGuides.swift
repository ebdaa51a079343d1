import CaseModel
import Wording

/// *Omkring borgeren* at the command line: who may hear and speak for the citizen, and what else a talk takes.
extension Command {
    var aroundGuide: Guide {
        switch self {
        case .aroundAdd:
            Guide(
                "Somebody may hear of the case or speak in it, and you have seen the proof.", ["CASE"], .change,
                [
                    .needed("name", "TEXT", "who it is"),
                    .needed("relation", "RELATION", words(Relation.self, joined: " ")),
                    .needed("ground", "GROUND", words(RepresentationGround.self, joined: " ")),
                    .needed("reach", "REACH", words(RepresentationReach.self, joined: " ")),
                    .needed("proof", "TEXT", "what was seen, and where it lies"),
                    .optional("phone", "TEXT", "telephone"),
                    .repeated("address", "LINE", "a line of the postal address"),
                    .flag("gets-letters", "our letters go to them instead of to the citizen"),
                    .needed("from", "DAY", "the first day, 2026-11-23"),
                    .optional("until", "DAY", "the last day; no day is set if not said"),
                ])
        case .aroundEnd:
            Guide(
                "The right of the one with this number was withdrawn or is lost.", ["CASE", "N"], .change,
                [.needed("reason", "TEXT", "why")])
        case .aroundNeeds:
            Guide(
                "What makes a talk possible; takes the place of what was written before.", ["CASE"], .change,
                [
                    .repeated("offer", "OFFER", words(SupportOffer.self, joined: " ")),
                    .optional("language", "TEXT", "which language the interpreter speaks"),
                ])
        case .aroundMinor:
            Guide(
                "The citizen is under eighteen; without --born: that was a mistake.", ["CASE"], .change,
                [.optional("born", "DAY", "the day of birth, 2012-11-23")])
        case .aroundProtect:
            Guide(
                "Name and address are protected; without --letters: they are no longer.", ["CASE"], .change,
                [.optional("letters", "WAY", words(ProtectedLetters.self, joined: " "))])
        case .aroundAddress:
            Guide("The protected address. Each look at it is written down as one.", ["CASE"], .person)
        default:
            Guide("Who may hear and speak for the citizen, and what a talk takes.", ["CASE"], .person)
        }
    }

    var wishing: Guide {
        Guide(
            "When it suits the citizen to be rung; nothing said takes an earlier wish back. It moves no deadline.",
            ["CASE"], .change,
            [
                .repeated("day", "DAY", words(Weekday.self, joined: " ")),
                .optional("from", "TIME", "not before, 14:30"), .optional("to", "TIME", "not after, 16:00"),
                .flag("announced", "the hour is to be announced before anybody rings"),
            ])
    }
}
