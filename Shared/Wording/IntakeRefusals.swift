extension Wording {
    /// What Intake says no to, when somebody takes in, hands on, closes or looks.
    static let intake: [String: String] = [
        "intake.unit_unknown": "Enheden findes ikke her. Vælg en af kommunens enheder.",
        "intake.person_unknown":
            "En af de nævnte medarbejdere er ikke ansat her. Se efter, om navnet er valgt rigtigt.",
        "intake.received_in_future": "Modtagelsen ligger ude i fremtiden. Skriv, hvornår henvendelsen kom.",
        "intake.received_before_calendar":
            "Modtagelsen ligger før 2012, og så langt tilbage rækker kalenderen ikke. Se efter, om årstallet er rigtigt.",
        "intake.phone_impossible":
            "Telefonnummeret kan ikke ringes op. Skriv 3–15 cifre, for eksempel 12 34 56 78, eller lad det stå tomt.",
        "intake.email_impossible":
            "Mailadressen kan ikke skrives til. Skriv den som navn@domæne.dk, eller lad den stå tom.",
        "intake.received_missing": "Tidspunktet for modtagelsen mangler. Skriv, hvornår henvendelsen kom.",
        "intake.summary_missing":
            "Der mangler en kort beskrivelse. Skriv i en sætning, hvad henvendelsen drejer sig om.",
        "intake.points_missing":
            "Der mangler et klagepunkt. Skriv mindst ét punkt, og om det drejer sig om behandlingen eller afgørelsen.",
        "intake.point_empty": "Et af klagepunkterne er tomt. Skriv det, eller fjern det.",
        "intake.name_missing": "Navnet mangler. Skriv det, eller registrér henvendelsen som anonym.",
        "intake.words_unreadable":
            "Teksten indeholder tegn, der ikke kan læses. Skriv eller indsæt den igen som almindelig tekst.",
        "intake.too_long":
            "Der er skrevet mere, end sagen kan rumme. Gør teksten kortere, og læg resten ved sagen som et dokument.",
        "intake.ground_unknown":
            "Grunden til, at en samtale er vanskelig, står ikke på kommunens liste. Vælg en, der gør.",
        "intake.ground_reason_missing": "Begrundelsen mangler. Skriv, hvad der gør en samtale om klagen vanskelig.",
        "intake.assigned_is_concerned": "Klagen handler om den, der skulle ringe. Vælg en anden.",
        "intake.recipient_missing": "Der er ingen leder at give den formelle del til. Vælg selv en modtager.",
        "intake.recipient_is_concerned": "Klagen handler om den, der skulle tage over. Vælg en anden modtager.",
        "intake.case_closed": "Sagen er afsluttet. Gør borgeren indsigelse, åbnes den igen.",
        "intake.step_reason_missing": "Begrundelsen mangler. Skriv, hvad der gør, at samarbejdet står på dette trin.",
        "intake.handover_unknown":
            "Der er ingen overdragelse med det nummer. Se efter, om nummeret er skrevet rigtigt.",
        "intake.not_the_recipient":
            "Kun den, sagen er givet videre til, kan bekræfte det. Bed modtageren om at gøre det.",
        "intake.not_in_writing":
            "En klage trækkes tilbage skriftligt. Bed borgeren om en linje, og vælg, hvordan den kom.",
        "intake.reference_missing": "Henvisningen mangler. Skriv, hvor brevet eller svaret ligger journaliseret.",
        "intake.not_on_formal_track":
            "Sagen har ikke nogen formel del at svare på. Ring til borgeren, og skriv et notat.",
        "intake.not_misrouted":
            "Ingen har fundet, at sagen hører til et andet sted. Send den videre først, og skriv hvorhen.",
        "intake.address_missing":
            "Sagen har ingen adresse, der må skrives til. Få adressen bekræftet af borgeren selv.",
        "intake.contact_reason_missing":
            "Begrundelsen mangler. Skriv, hvorfor borgeren skal have en fast indgang, eller hvorfor den slutter.",
        "intake.contact_is_concerned": "Klagen handler om en af dem, der er valgt. Vælg en anden som fast indgang.",
        "intake.contact_too_many": "Der er valgt for mange. Vælg højst fem, så borgeren ved, hvem der svarer.",
        "intake.contact_not_named": "Der er ikke valgt nogen. Vælg mindst én kollega som fast indgang.",
        "intake.public_form_full":
            "Vi kan ikke tage imod flere klager her lige nu. Ring til os, eller prøv igen senere.",
        "intake.citizen_unknown":
            "Klagen er anonym. Ring til den, der skrev, hvis I har et nummer, eller svar formelt.",
        "intake.already_verified": "Det er allerede bekræftet, hvem borgeren er. Åbn sagen igen, og se hvordan.",
        "intake.too_many_rows": "Der er for mange linjer på én gang. Send dem i mindre dele.",
        "intake.row_number_repeated": "To linjer har samme nummer, men ikke samme indhold. Indlæs filen forfra.",
        "intake.import_unknown": "Der er ikke lagt nogen linjer klar. Indlæs filen forfra.",
        "intake.import_done": "Filen er allerede indlæst. Begynd på en ny indlæsning for at tage flere linjer med.",
        "intake.import_has_refused_rows":
            "Nogle linjer kan ikke tages ind, og intet er gemt. Ret dem, eller bed om at få dem udeladt.",
        "intake.page_unknown": "Listen kan ikke fortsætte herfra. Åbn den forfra.",
    ]
}
