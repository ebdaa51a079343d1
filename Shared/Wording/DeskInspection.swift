package import CaseModel

/// Tilsyn: the citizens' adviser's list of every case that went through the method.
extension Wording.Desk {
    package static let inspection = "Tilsyn"
    package static let inspectionLead =
        "Her står alle sager, der er visiteret til samtale, de nyeste først, også de afsluttede. Hvert opslag bliver skrevet "
        + "ned som alle andres."
    package static let inspectionNone = "Ingen sager er visiteret til samtale endnu."
    package static let inspectionChoose = "Vælg, hvilke sager du vil se"
    package static let inspectionFrom = "Modtaget fra og med"
    package static let inspectionTo = "Modtaget til og med"
    package static let inspectionAny = "Alle"
    package static let inspectionLookFor = "Hvad ser du efter?"
    package static let inspectionShow = "Vis"
    package static let inspectionAll = "Vis alle sager"
    package static let inspectionNoneChosen = "Ingen sager passer på det, du har valgt."
    package static let inspectionDayBad = "Skriv dagen helt ud, eller lad felterne stå tomme."
    package static func name(of sign: InspectionSign) -> String {
        switch sign {
        case .noNote: "intet notat"
        case .noConsent: "løst uden skrevet samtykke"
        case .copyNotSent: "kopi ikke sendt"
        case .openObjection: "åben indsigelse"
        case .setAside: "lagt til side: ikke en klage"
        }
    }
    package static let inspectionExport = "Hent listen som fil (CSV)"
    package static let inspectionOnward = "Vis ældre sager"
    package static let inspectionCase = "Sag"
    package static let inspectionNote = "Notat"
    package static let inspectionFiled = "Notatet skrevet"
    package static let inspectionBy = "Skrevet af"
    package static let inspectionConsentDay = "Samtykke skrevet"
    package static let inspectionConsent = "Samtykke"
    package static let inspectionCopy = "Kopi sendt"
    package static let inspectionOutcome = "Udfald"
    package static let inspectionObjections = "Åbne indsigelser"
    package static let inspectionConsentWords = "Borgerens ord til samtykket"
    package static let inspectionCopyDay = "Kopien sendt den"
    package static let inspectionAnswers = "Indsigelser og deres udfald"
    package static let inspectionUnanswered = "ikke besvaret"
    package static let inspectionTalkedAgain = "besvaret i en ny samtale"
    package static let inspectionLetters = "Breve til borgeren"
    package static let inspectionState = "Status"
    package static let inspectionOpen = "åben"
    package static let inspectionClosed = "afsluttet"
    package static let inspectionFile = "tilsyn.csv"
    package static func yesOrNo(_ isSo: Bool) -> String { isSo ? "ja" : "nej" }
    package static func copyStands(_ copy: CopyStanding?) -> String {
        switch copy {
        case nil: "nej"
        case .ready: "ligger klar til print"
        case .left: "ja"
        case .returned: "nåede ikke frem"
        }
    }
    package static func inspectionVersion(_ version: Int) -> String { "udgave \(version)" }
    package static let inspectionNoNote = "intet"
    package static let inspectionNoteLost = "notatet findes ikke længere her"
    package static let inspectionErased = "sagen er slettet"
    package static let inspectionWaits = "noget i sagen kan ikke læses her; spørg driften"

    // The words of cases, as a file
    package static let inspectedExport = "Hent ordene i sagerne på denne side som fil (CSV)"
    package static let inspectedHint =
        "Filen har hver udgave af notaterne med aftaler og samtykke, indsigelser med svar, kontaktbegrænsninger med grund, "
        + "omfang og juristens ord og brevene, som de er sendt. Hver læsning bliver skrevet ned på sagen."
    package static let inspectedOne = "Hent ordene"
    package static func inspectedOne(_ case: CaseID) -> String { "Hent ordene i sag \(`case`) som fil" }
    package static let inspectedFile = "tilsyn-ord.csv"
    package static let inspectedWhat = "Hvad"
    package static let inspectedPart = "Del"
    package static let inspectedWhen = "Hvornår"
    package static let inspectedWho = "Hvem"
    package static let inspectedText = "Ord"
    package static let inspectedTalk = "Samtalen"
    package static let inspectedObjection = "Indsigelse"
    package static let inspectedApproved = "Juristen har godkendt"
    package static let inspectedRefused = "Juristen har sagt nej"
    package static let inspectedNothing = "Intet skrevet endnu"
}
