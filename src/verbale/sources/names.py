"""First names with the gender they usually tell, and honorifics. Written for Verbale from general knowledge.

A name is listed only where it is used for one gender nearly everywhere; names used for both are left out on purpose.
"""

from __future__ import annotations

from typing import Literal

Gender = Literal["m", "f"]

_MEN = """
Aaron Abbas Abdou Abdul Abdullah Abdulla Abdullahi Abdulaziz Abdulrahman Abdel Abebe Abel Abiy Abraham Abram Adam Adama Adebayo Adel Adem
Adnan Adolfo Adrian Adriano Agustin Ahmad Ahmed Ahmet Akbar Akira Alain Alan Albert Alberto Alejandro Aleksandar Aleksander Aleksandr
Alessandro Alexander Alexandre Alexandru Alfonso Alfred Alfredo Ali Allan Alvaro Amadou Amir Anatoly Anders Andrei Andrej Andres Andrew
Andrzej Andy Angelo Anil Anthony Antoine Anton Antonio Antony Antti Anwar Aram Ariel Armando Arnaud Arne Arnold Arthur Artur Arturo Arun Asad
Asger Ashok Ashraf Atsushi Augustin Axel Aziz Babatunde Barack Barry Bart Bashar Bashir Bastien Ben Benedict Benito Benjamin Benoit Bernard Bernd
Bernardo Bernie Bilal Bill Billy Bjorn Bob Bobby Bogdan Boris Brad Brandon Brendan Brent Brian Bruce Bruno Bryan Burak Byron Callum Calvin
Carl Carlo Carlos Cedric Cesar Charles Charlie Chen Christian Christophe Christopher Christos Chuck Chukwuma Clement Cliff Clive Colin
Connor Cornelius Craig Curtis Cyril Cyrus Dag Dale Damian Damien Dan Daniel Daniele Danny Darren Daud David Davide Dean Demetrius Denis Dennis
Denys Derek Diego Dieter Dietmar Dimitar Dimitri Dimitris Dino Dirk Diyar Djibril Dmitri Dmitry Dmytro Dominic Dominik Dominique Don Donald
Douglas Dragan Duncan Dusan Dwayne Dwight Earl Eamon Ed Eddie Edgar Eduard Eduardo Edward Edwin Efraim Egil Ehud Eirik Elias Elijah Elliot Emeka
Emil Emilio Emmanuel Emre Enda Enrico Enrique Eoin Eric Erich Erik Ernest Ernesto Ernst Esteban Ethan Eugene Evan Fabian Fabio Fabrice Fahad
Faisal Farid Farouk Felipe Felix Ferdinand Fernando Festus Filip Filippo Finn Florian Floyd Francesco Francis Francisco Franck Franco Francois
Frank Frans Franz Fred Frederic Frederick Frederik Fredrik Friedrich Gabriel Gareth Gary Gaston Gavin Gennady Geoff Geoffrey Georg George Georges Georgi
Gerald Gerard Gerhard Giacomo Gianluca Gideon Gilbert Gilles Giorgi Giorgio Giovanni Giulio Giuseppe Glenn Godfrey Gonzalo Gordon Goran Graham
Greg Gregor Gregory Guido Guillaume Guillermo Gunnar Gunther Gustav Gustavo Guy Habib Hakan Hakon Hamid Hamza Hannes Hans Harald Haris Harold Haroon
Harry Haruki Harvey Hasan Hassan Hector Heiko Heinrich Heinz Helmut Henri Henrik Henry Herbert Herman Hermann Hicham Hideo Hiroshi Horst Hossein Howard
Hubert Hugh Hugo Humberto Hussein Hyun Iain Ian Ibrahim Idris Ignacio Igor Ilham Ilya Imran Ingmar Ioannis Isaac Isaiah Ismail Ismael Istvan Ivan Ivo
Jack Jackson Jacob Jacques Jaime Jake Jakob Jakub Jamal James Jamie Jan Janez Janos Jared Jari Jaroslav Jason Javier Jay Jean Jeff Jefferson Jeffrey Jens
Jeremiah Jeremy Jerome Jerry Jesper Jesse Jesus Jim Jimmy Joachim Joakim Joao Joaquin Jochen Joe Joel Joerg Johan Johann Johannes John Johnny Jomo Jon Jonas
Jonathan Jonny Joost Jordi Jorge Jose Josef Joseph Josep Joshua Josip Juan Juha Jules Julian Julien Julio Julius Juma Jurgen Justin Kamal Karel Karim Karl Karsten
Kaspar Kazimierz Keith Keir Kelvin Kemal Ken Kenji Kenneth Kerry Kevin Khaled Khalid Khalil Kieran Kiril Klaus Knut Kofi Kojo Konstantin Kostas Kristian Krzysztof Kunal
Kurt Kwabena Kwadwo Kwaku Kwame Kwasi Kyle Kyriakos Laszlo Lars Laurence Laurent Laurenz Lawrence Lech Lee Leif Len Lennart Leo Leon Leonard Leonardo Leonid Leopold Leroy
Levi Lewis Liam Lionel Lloyd Lorenzo Lothar Louis Luc Luca Lucas Lucien Ludovic Ludwig Luigi Luis Luiz Lukas Luke Magnus Mahamat Mahmoud Mahmud Malcolm Malik Mamadou Manfred Manmohan
Manuel Marc Marcel Marcelo Marcin Marco Marcos Marcus Marek Mariano Mario Mariusz Mark Markku Marko Markus Marlon Marshall Martin Martti Marvin Mateo Mateusz Mathias Mathieu
Mats Matt Matteo Matthew Matthias Matti Mattias Maurice Mauricio Mauro Max Maxim Maxime Maximilian Mehdi Mehmet Melvin Michael Michal Michel Miguel Mihai Mihail Mika Mike Mikhail Mikkel
Mikko Milan Milos Miloslav Miroslav Mitch Modibo Mohamad Mohamed Mohammad Mohammed Mohamud Mohsen Moritz Morten Moses Moshe Moussa Muhammad Muhammadu Murat Musa Mustafa Mykola Myron
Nabil Naftali Nana Narendra Nasser Nathan Nathaniel Neal Ned Neil Nelson Nicholas Nick Nicolas Nicolae Niels Nigel Nikita Niklas Nikola Nikolai Nikolas Nikolay Nikos Nils Noah Noel Norbert Norman
Nuno Obinna Octavio Odd Ola Olaf Olav Ole Oleg Oleksandr Oleksii Oliver Olivier Olof Olu Olumide Omar Oscar Oskar Osman Otto Ousmane Owen Pablo Paddy Pal Paolo Pascal Patrice Patrick Patrik Paul
Paulo Pavel Pavlo Pawel Pedro Pekka Per Percy Pete Peter Petr Petro Petteri Phil Philip Philipp Philippe Phillip Pier Pierre Pieter Piotr Prakash Pranav Predrag Qasim Quentin Rachid Radek Radoslaw Rafael Rafal Raghu
Rahul Rainer Rajesh Rajiv Ralf Ralph Ramon Randall Randy Raphael Rashid Rasmus Raul Ravi Ray Raymond Recep Reinhard Rene Ricardo Riccardo Richard Rick Riku Rishi Rob Robert Roberto Robin Rocco Rodolfo
Rodrigo Rodrigue Roger Rohan Roland Rolf Roman Ron Ronald Ronan Rory Ross Roy Ruben Rudolf Rufus Rupert Russell Ruslan Rustam Ryan Saad Sabri Sadiq Said Saleh Salim Salman Salvador Salvatore Sam Sami Samir
Samuel Sander Sandro Sanjay Santiago Saul Sean Sebastian Sebastien Sefer Selim Serge Sergei Sergey Sergio Serhii Seth Seyed Seydou Shane Shaun Shawn Shigeru Shinzo Sid Sidney Siegfried Silvio Simon Slobodan Sofiane
Soren Stan Stanislav Stefan Stefano Stefanos Stelios Stephan Stephane Stephen Steve Steven Stewart Stig Stuart Sulaiman Sunil Suresh Sven Svein Sverre Sylvain Sylvester Tadeusz Takeshi Tariq Taro Tarek Ted Tendai Teodor Terence
Terje Terrence Terry Tewodros Theo Theodore Theodoros Thiago Thierry Thomas Thor Thorsten Tim Timo Timothy Tobias Toby Todd Tom Tomas Tomasz Tommy Tomoko Tony Toomas Torsten Travis Trevor Tristan Troy Tunde Tyler Ulrich Umar
Urban Urs Vaclav Valdis Valentin Valery Vasile Vasily Veli Victor Vijay Viktor Vikram Ville Vincent Vincenzo Vinod Vitaly Vittorio Vivek Vlad Vladimir Vladislav Volodymyr Vojtech Wade Walter Warren Wayne Wei Werner
Wilfred Wilhelm Will Willem William Willie Winston Wojciech Wolfgang Xavier Yahya Yair Yakov Yannick Yannis Yasser Yevgeny Yiannis Yitzhak Yoav Yohannes Youssef Yuki Yuri Yusuf Yves Zachary Zafar Zbigniew Zoltan Zoran
Ebrahim Antonios António Jose José João Jesús Andrés Martín Sebastián César Óscar Álvaro René François Jérôme Frédéric Stéphane Benoît Rémi Étienne Günter Jürgen Jörg Björn Sören Søren Håkon Pål Łukasz Paweł Michał Rafał
Tomáš Jiří Ondřej Milorad Ľubomír Gyula Gábor László Zoltán István Péter János Tamás Attila Ferenc Imre Miklós Bálint Mihály Sándor
Tibor Desmond Thabo Sipho Themba Cyril Mandla Bongani Lungile Tshepo Kgosi Musa Kagiso Blessing Chidi Emeka Ikechukwu Nnamdi Olusegun Segun Tayo
Kaito Kenta Satoshi Shinji Takashi Yoshihide Fumio Taro Jin Minho Jae Arjun Amit Deepak Manish Mukesh Nitin Pankaj Rakesh Sandeep Sachin Vinay
Budi Joko Agus Bambang Prabowo Rizal Ferdinand Rodrigo Benigno Bongbong Thaksin Somchai Prayuth
Rhys Gethin Dafydd Ieuan Gwyn Alasdair Hamish Angus Fergus Callum Ewan Niall Cormac Declan Padraig Ciaran Diarmuid Tadhg Oisin
"""

_WOMEN = """
Abigail Ada Adaeze Adele Adriana Adwoa Agata Agnes Agnieszka Aida Aileen Aisha Akosua Alana Alba Alejandra Alena Alessandra Alexandra Alexia Alice Alicia Alina Alison Allison Alma Alyssa Ama Amal Amalia Amanda Amara Amelia Amina Aminata
Amira Amy Ana Anastasia Andrea Anette Angela Angelica Angelina Anika Anisa Anita Anja Ann Anna Annabel Annalena Anne Annegret Annelies Annette Annie Antonella Antonia Anya Araba Ariana Arlene Asha Ashley Asma Astrid Asya Audrey Aurelie Aurora
Ava Ayesha Aysha Ayse Barbara Beata Beatrice Beatriz Belinda Benedetta Berit Bernadette Bernice Bertha Beth Bethany Betty Beverly Bianca Birgit Birgitta Blanca Bonnie Bożena Brenda Bridget Brigid Brigitte Britta Brooke Camila Camilla Camille Candice Cara Carina
Carla Carlotta Carmen Carol Carole Carolina Caroline Carolyn Carrie Cassandra Catalina Catarina Caterina Catherine Cathy Cecile Cecilia Celeste Celia Celine Chandra Chantal Charlene Charlotte Chelsea Cheryl Chiara Chioma Christa Christel Christiane Christina Christine Cindy Claire Clara
Clare Clarissa Claudia Claudine Clementine Colette Colleen Constance Consuelo Cora Cordelia Corinna Corinne Cornelia Courtney Cristina Cynthia Dagmar Daisy Dalia Damaris Danielle Daniela Danuta Daphne Daria Deborah Debbie Deirdre Delia Delphine Denise Diana Diane Dilma Dina Dolores Dominika Donna
Dora Dorothea Dorothy Ebba Ebru Edith Edna Efua Eileen Elaine Eleanor Elena Eleni Elif Elina Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Ellie Elodie Eloise Elsa Elsie Elvira Emilia Emilie Emily Emma Enid Erica Erika Erin Erna Ernestine Esi Esperanza Esra Estelle Esther Eugenia Eunice Eva Evangelina Eve Evelyn
Ewa Fadila Faith Fatima Fatma Fatou Fatoumata Fay Federica Felicia Felicity Fernanda Fiona Flora Florence Frances Francesca Franziska Frauke Freda Freya Frida Funmilayo Gabriela Gabriele Gabriella Gabrielle Gail Galina Gemma Genevieve Georgia Georgina Geraldine Germaine Gertrud Ghislaine Gillian Gina Giorgia Giovanna Gisela Giulia
Gladys Gloria Grace Greta Gretchen Gro Gudrun Gulsen Gwen Gwendolyn Habiba Hadiza Hala Halima Hana Hanna Hannah Hanne Harriet Hatice Hazel Heather Hedwig Heidi Heike Helen Helena Helene Helga Helle Henrietta Hilary Hilda Hilde Hillary Hind Hortense Huda Ida Ifeoma Ilaria Ilona Ilse Imani Imogen Ines Inga Ingeborg Inger Ingrid Irena
Irene Irina Iris Irma Isabel Isabella Isabelle Isobel Ivana Ivy Jacinda Jacinta Jackie Jacqueline Jadwiga Jan Jana Jane Janet Janice Janine Jasmine Jeanette Jeanne Jelena Jenna Jennifer Jenny Jessica Jill Jo Joan Joanna Joanne Jocelyn Jodie Johanna Josefina Josephine Joy Joyce Juana Juanita Judith Judy Julia Juliana Julie Juliet Julieta Juliette June Justine Justyna
Kadiatou Kaja Kamala Karen Karin Karina Karla Karolina Kate Katarina Katarzyna Katerina Katharina Katherine Kathleen Kathryn Kathy Katia Katie Katja Katrin Katrina Katya Kayla Keiko Kelly Kerstin Khadija Kinga Kirsten Kirsty Klara Kristen Kristin Kristina Kristine Ksenia Kylie Laetitia Laila Lara Larisa Latifa Laura Lauren Laurie Lavinia Lea Leah Leila Lena Leni Leonie
Leonora Leslie Leticia Leyla Lidia Lila Lilian Liliana Lillian Lily Lina Linda Lindsay Ling Linnea Lisa Lisbeth Lise Liudmila Liv Liz Lola Lorena Loretta Lorna Lorraine Lotte Louise Lourdes Lucia Luciana Lucie Lucinda Lucy Ludmila Luisa Luise Luz Lydia Lyn Lynda Lynn Lynne Mabel Madeleine Madeline Magda Magdalena Maggie Maia Maja Malala Malgorzata Malin Mandy Manon Manuela Mara Marcela Marcia Mare
Margaret Margarita Margaux Margot Margrethe Marguerite Mari Maria Mariam Mariama Marian Mariana Marianne Marie Mariella Marietta Marija Marilyn Marina Marine Marion Marisa Marisol Marit Marita Marjorie Marla Marlene Marta Martha Martina Martine Mary Maryam Maryse Mathilde Matilda Maud Maureen Mavis Maxine Maya Megan Mei Melanie Melinda Melissa Mercedes Mercy Meredith Merete Meryem Mette Mia Michaela Michele Michelle Mihaela Milagros
Milena Millicent Mina Minna Mira Miranda Mireille Miriam Moira Molly Mona Monica Monika Monique Muriel Myra Myriam Nabila Nadia Nadine Naledi Nana Nancy Naomi Natacha Natalia Natalie Nataliya Natasha Nathalie Nella Neema Ngozi Nia Nicola Nicole Nina Noelle Nokuthula Nomsa Nora Noreen Norma Noor Nur Odile Oksana Olena Olga Olivia Olufunke Olympia Ornella Paola Patricia Patrizia Paula Paulina Pauline Pearl Penelope Penny Perpetua Petra
Philippa Phoebe Phumzile Phyllis Pilar Polly Portia Precious Priscilla Priti Priya Rachel Raisa Raquel Rasha Razia Rebecca Regina Regine Renata Renate Rhiannon Rhoda Rhonda Rita Roberta Rocio Romana Ronja Rosa Rosalia Rosalie Rosalind Rosamund Rosaria Rose Roseline Rosemary Rosita Rowena Roxana Ruth Sabina Sabine Sabrina Sadia Safiya Sahar Saira Sally Salma Salome Samantha Samira Sandra Sanna Sara Sarah Sari Sasha Saskia Selina Selma Seraphina Serena Serwaa Shabana Shannon Sharon Sheila
Shelley Shirin Shirley Sibylle Sigrid Silke Silvia Simone Sinead Siobhan Siri Sofia Sofie Sonia Sonja Sophia Sophie Stacey Stefania Stefanie Stella Stephanie Sue Suk Sumaya Sunita Susan Susana Susanna Susanne Suzanne Svetlana Sybil Sylvia Sylvie Tabitha Tamar Tamara Tania Tanja Tanya Tara Tatiana Tatyana Teresa Tessa Thandi Thandiwe Thea Thelma Theresa Therese Tiffany Tina Tove Tracy Trine Trudy Tsai Ulla Ulrike
Una Ursula Uschi Valentina Valeria Valerie Vanessa Vera Verena Verity Veronica Veronika Veronique Victoria Viktoria Viola Violeta Violet Virginia Virginie Vivian Viviane Vivien Wanda Wangari Wanjiru Wendy Whitney Wilhelmina Winifred Winnie Xenia Xiomara Yaa Yasmin Yasmine Yelena Yetunde Yolanda Ylva Yulia Yvette Yvonne Zahra Zainab Zara Zdenka Zeinab Zelda Zeynep Zoe Zofia Zsuzsanna Zuzana
Chloé Zoé Léa Hélène Agnès Irène Thérèse Geneviève Véronique Valérie Mélanie Amélie Aurélie Cécile Céline Noémie Anaïs Élise Élisabeth Éva Mónica Lucía María Sofía Inés Begoña Ángela Verónica Beáta Ágnes Éva Ildikó Katalin Márta Krisztina Orsolya Réka Anikó
Nkosazana Thuli Lindiwe Zanele Nomvula Busisiwe Ayanda Naledi Chidinma Folake Bukola Titilayo Omotola Adjoa Abena Afua Akua Yaa Efua
Aoife Niamh Ciara Grainne Orla Roisin Maeve Saoirse Caoimhe Eilidh Mairi Morag Catriona Bronwen Carys Cerys Elin Ffion Megan Nerys Sian Angharad Eluned
Yuriko Sanae Akiko Yoko Michiko Naoko Tomoko Haruka Sakura Emiko Kumiko Noriko Sri Siti Dewi Megawati Puan Retno Corazon Imelda Leni Aung
Anjali Deepa Kavita Lakshmi Meena Neha Nirmala Pooja Rekha Shreya Smriti Sonal Usha Vandana Indira Sushma Mamata Mayawati
"""

_AMBIGUOUS = frozenset(
    [
        "Nana",
        "Jan",
        "Mika",
        "Sasha",
        "Robin",
        "Andrea",
        "Gabriele",
        "Michele",
        "Nicola",
        "Jean",
        "Dominique",
        "Marian",
        "Noor",
        "Blessing",
        "Camille",
        "Lee",
        "Simone",
        "Jay",
        "Yuki",
    ]
)
_AMBIGUOUS |= frozenset(
    [
        "Kerry",
        "Jamie",
        "Wei",
        "Said",
        "Musa",
        "Leslie",
        "Jin",
        "Jae",
        "Tomoko",
        "Kim",
        "Jackson",
        "Marshall",
        "Ashley",
        "Jo",
        "Mei",
        "Ling",
    ]
)

FIRST_NAMES: dict[str, Gender | None] = dict.fromkeys(_MEN.split(), "m")
FIRST_NAMES.update(dict.fromkeys(_WOMEN.split(), "f"))
FIRST_NAMES.update(dict.fromkeys(_AMBIGUOUS))

HONORIFICS: dict[str, Gender | None] = {
    "Mr": "m", "Mister": "m", "Mrs": "f", "Ms": "f", "Miss": "f", "Mme": "f", "Madame": "f", "Madam": "f", "Monsieur": "m", "Herr": "m",
    "Frau": "f", "Señor": "m", "Señora": "f", "Signor": "m", "Signora": "f", "Sir": "m", "Dame": "f", "Lord": "m", "Lady": "f", "Baroness": "f",
    "Baron": "m", "Count": "m", "Countess": "f", "Dr": None, "Doctor": None, "Prof": None, "Professor": None, "Rev": None, "Reverend": None, "Fr": "m",
    "Father": "m", "Sister": "f", "Brother": "m", "Imam": "m", "Rabbi": None, "Sheikh": "m", "Sheikha": "f", "Ayatollah": "m", "Mullah": "m", "Pope": "m",
    "Cardinal": "m", "Hon": None, "Haji": "m", "Alhaji": "m", "Hajia": "f", "Chief": None, "Nana": None, "Prince": "m", "Princess": "f", "King": "m",
    "Queen": "f", "Emir": "m", "Sultan": "m", "Mx": None, "Engr": None, "Saint": None, "Emperor": "m", "Empress": "f", "Duke": "m", "Duchess": "f",
}  # fmt: skip
"""Titles of courtesy, nobility and religion that stand before a name, with the gender they tell."""

PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "du",
        "del",
        "della",
        "di",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ten",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "bint",
        "ben",
        "abu",
        "af",
        "av",
        "zu",
        "zur",
        "y",
        "e",
        "ould",
        "wa",
    ]
)
"""Words in lower case that stand inside a person's name."""


def gender_of_first_name(name: str) -> Gender | None:
    """The gender that a first name tells, or ``None``. Double names go by their first part where the whole is not listed."""
    found = FIRST_NAMES.get(name)
    return found if found or "-" not in name else FIRST_NAMES.get(name.split("-")[0])
