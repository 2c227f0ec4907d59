package org.samspel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Kari Nordmann                | Nordmann, Kari
                    Nordmann, Kari               | Nordmann, Kari
                    Kari Anne Nordmann           | Nordmann, Kari Anne
                    Hansen Nordmann, Kari        | Hansen Nordmann, Kari
                    Carl von Linné               | von Linné, Carl
                    Hilma af Klint               | af Klint, Hilma
                    Hans van der Berg            | van der Berg, Hans
                    Louis De Geer                | De Geer, Louis
                    João da Silva                | da Silva, João
                    Åsa Björk-Öberg              | Björk-Öberg, Åsa
                    J. P. Ødegård                | Ødegård, J. P.
                    JP Ødegård                   | Ødegård, JP
                    KARI NORDMANN                | NORDMANN, KARI
                    Ole Bull jr.                 | Bull jr., Ole
                    Anna Lund                    | Lund, Anna
                    """)
    void aPersonIsListedByFamilyName(String written, String inverted) {
        Agent agent = Names.read(written);
        assertInstanceOf(Agent.Person.class, agent);
        assertEquals(inverted, agent.inverted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Länsstyrelsen i Jämtlands län",
                "Östersunds kommun",
                "Trondheim kommune",
                "Trøndelag fylkeskommune",
                "Region Jämtland Härjedalen",
                "Karlstads universitet",
                "Mittuniversitetet",
                "TISIP",
                "KBT Midt-Norge",
                "Stiftelsen KBT Midt-Norge",
                "Prosjektet Samspel",
                "Voksne for Barn",
                "Rådet for psykisk helse",
                "Norsk Folkehjelp AS",
                "Vård & Omsorg AB",
                "Institutt for helse, NTNU",
                "Nord universitet, Bodø",
                "Svenska Socialstyrelsen",
                "Folkehelseinstituttet",
                "Nationell Samverkan 2030",
                "Samspel Konsult AB"
            })
    void anOrganisationStaysWhole(String written) {
        assertEquals(Agent.Organisation.named(written), Names.read(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ",", "Nordmann,", ",Kari", "von", "\n\r"})
    void anythingIsAName(String written) {
        assertInstanceOf(Agent.Organisation.class, Names.read(written));
    }
}
