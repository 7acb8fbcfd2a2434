// Generated from the vocabulary in rulesets/ by `npm run generate`. Do not edit.

/** An exact decimal, as a JSON number or as its digits. */
export type Decimal = number | string;
/** `"1.2 kg"` or its parts. A bare number is not understood. */
export type Quantity = string | { value: Decimal; unit: string };
/** `"149.90 EUR"` or its parts. A bare number is not understood. */
export type Money = string | { amount: Decimal; currency: string };
/** `"4.7%"`. */
export type Percent = string;
/** `"0.1%"`, `"25 ppb"`, `"90 mg/kg"`. */
export type Share = string;
/** `YYYY-MM-DD`. */
export type CivilDate = string;
/** RFC 3339 with an offset. */
export type Moment = string;
/** `"18 months"`, `"3 years"`, `"10 days"`. */
export type Duration = string;
/** ISO 3166-1 alpha-2, with an ISO 3166-2 subdivision where it matters: `"FR"`, `"ES-CN"`, `"XI"`. */
export type Place = string;
export type Country = string;
/** BCP 47. */
export type Language = string;
/** `"6206.10"` or its digits. */
export type HsCode = string;

/** A fact may say where it comes from. */
export type Stated<T> = T | { value: T; provenance: "given" | "derived" | "verified"; confidence?: number };

/** Shipment. */
export interface Shipment {
  buyer?: {
    /** Kind of buyer. A private person, or a business that buys for its trade. Such as consumer. */
    kind?: Stated<"consumer" | "business">;
    /** UK VAT number of the buyer. The VAT number HMRC gave the buyer's business, where he gives it for this purchase. The number of a Member State does not count. Such as GB123456789. */
    uk_vat_number?: Stated<string | null>;
  };
  customs?: {
    /** Customs declaration accepted on. The day customs accept the import declaration. It, not the day of the order, decides which customs law applies. Such as 2026-07-01. */
    accepted_on?: Stated<CivilDate>;
    /** Cleared for import in. Where the import declaration is lodged; unless stated, where the goods go. Such as DE. */
    cleared_in?: Stated<Place>;
    /** Dataset of the declaration. H1 is the standard import declaration, H6 the postal one, H7 the short one for low values. Unless stated: H7 for a consumer's parcel of low value without preference, else H1. Such as H7. */
    dataset?: Stated<"H1" | "H6" | "H7">;
    /** Preferential origin claimed. The declaration claims a preferential rate of duty because of origin. Such as no. */
    preference_claimed?: Stated<boolean>;
  };
  /** Destination. Where transport to the buyer ends: country, with its region where the law of the country differs by region (FR-RE is Réunion, FR-IDF Paris; ES-CN the Canaries, ES-MD Madrid; XI is Northern Ireland). If only the mainland is known, any of its regions will do: FR-IDF, ES-MD, FI-18, PT-11. Such as DE. */
  destination?: Stated<Place>;
  /** Address on an island. The address the goods go to lies on an island. Asked only where islands of the country have a VAT rate of their own. Such as no. */
  destination_island?: Stated<boolean>;
  /** Gift. An occasional present between private persons, for which nobody pays. Such as no. */
  gift?: Stated<boolean>;
  importer?: {
    /** Imported by a business in its own name. A business (seller, marketplace or buyer) imports the goods into the destination in its own name, rather than the consumer. Such as no. */
    of_record?: Stated<boolean>;
    /** Non-recycled plastic packaging imported this month. Weight of non-recycled plastic in non-reusable packaging that the importer brings into the destination in this calendar month. Such as 4 kg. */
    plastic_month?: Stated<Quantity>;
    /** Plastic packaging made or imported in 12 months. Finished plastic packaging the importer makes in or imports into the destination within twelve months. Such as 2 tonnes. */
    plastic_packaging_12m?: Stated<Quantity>;
  };
  /** Intrinsic value. Net price of all goods of the consignment: without VAT and other taxes shown apart, and without transport and insurance unless they are inside one price. Such as 149.90 EUR. */
  intrinsic_value?: Stated<Money>;
  /** IOSS number. The Import One-Stop-Shop number declared with the consignment: of the seller, his intermediary or the marketplace. Such as IM3720000012. */
  ioss_number?: Stated<string | null>;
  /** Carried by. How the consignment travels; post is the designated postal operator, whatever it flies with. Such as air. */
  mode?: Stated<"air" | "sea" | "road" | "rail" | "post">;
  sender?: {
    /** Kind of sender. Whether a business or a private person sends the goods. Unless a private sender is stated, it is a business. Such as business. */
    kind?: Stated<"business" | "private">;
  };
  /** Several orders sent together. Two or more orders of one buyer from one seller travel together under one transport contract. Such as no. */
  several_orders?: Stated<boolean>;
  /** Sent from. The country the parcel is sent from to the buyer. It is not the origin of the goods. Such as CN. */
  ship_from?: Stated<Place>;
  /** Sold on a marketplace. An online marketplace lets buyer and seller conclude the sale. A site that only takes payments, lists, advertises or redirects is none. Such as yes. */
  sold_on_marketplace?: Stated<boolean>;
  /** Where the goods are when sold. The country in which the goods lie when the buyer orders them; unless stated, the place they are sent from. Such as CN. */
  stock_country?: Stated<Place>;
  /** Day the VAT falls due. For a sale taxed at checkout, the day payment is accepted. Import VAT does not follow it: there the day the declaration is accepted decides. Such as 2026-07-01. */
  tax_point?: Stated<CivilDate>;
  /** Transport and insurance. What is charged for transport and insurance to the destination beside the prices of the goods; 0 where it is free or inside the prices. Such as 5.00 EUR. */
  transport?: Stated<Money>;
  /** Transport shown apart on the invoice. The invoice shows transport and insurance on a line of their own. Such as yes. */
  transport_shown_apart?: Stated<boolean>;
  /** Transport and insurance to the border. The part of transport and insurance up to the place of entry. Unless it is shown, all of it counts. Such as 4.00 EUR. */
  transport_to_border?: Stated<Money>;
  /** Document. */
  documents?: Document[] | null;
  /** Whether documents names all there are. */
  documents_complete?: boolean;
  /** Exchange rate. */
  exchange_rates?: ExchangeRate[] | null;
  /** Whether exchange_rates names all there are. */
  exchange_rates_complete?: boolean;
  /** Item. */
  items?: Item[] | null;
  /** Package. */
  packages?: Package[] | null;
  /** Registration. */
  registrations?: Registration[] | null;
  /** Whether registrations names all there are. */
  registrations_complete?: boolean;
  /** Party with a role. */
  roles?: Role[] | null;
  /** Whether roles names all there are. */
  roles_complete?: boolean;
  /** Seller. */
  seller?: Seller;
  /** Warehouse. */
  site?: Site;
}

/** Item. */
export interface Item {
  /** From this age. The youngest age the maker says the product is for. None where the maker names none. Such as 3 years. */
  age_from?: Stated<Duration | null>;
  /** Up to this age. The oldest age the maker says the product is for. None where the maker names none. Such as 8 years. */
  age_to?: Stated<Duration | null>;
  /** Looks like something for children. Its form, colour or packaging makes children take it for a toy or for food. Such as no. */
  attractive_to_children?: Stated<boolean>;
  /** Meant to kill or repel. Meant or claimed to destroy, repel or render harmless bacteria, fungi, insects or rodents, as a product or as a treated article. Such as no. */
  biocidal?: Stated<boolean>;
  /** Bladed article. Has a blade or a sharp point, as knives, razors, axes and swords do. Such as no. */
  blade?: Stated<boolean>;
  /** Holds a button or coin cell. Is, holds or comes with a button cell or coin battery. Such as no. */
  button_cell?: Stated<boolean>;
  /** Category. What kind of goods it is; the finest that fits. Where goods are of two kinds, the one they are sold for. e-cigarette is one that is refilled and recharged; perfume includes toilet waters. Such as toy. */
  category?: Stated<"toy" | "electric-toy" | "soft-toy" | "ride-on-toy" | "game" | "fancy-dress" | "balloon" | "magnet" | "chemistry-set" | "scale-model" | "childcare-article" | "crib" | "baby-carrier" | "pushchair" | "child-car-seat" | "clothing" | "childrens-clothing" | "sleepwear" | "childrens-sleepwear" | "clothing-accessory" | "footwear" | "household-textile" | "textile" | "bag" | "leather-goods" | "jewellery" | "childrens-jewellery" | "watch" | "sunglasses" | "cosmetic" | "leave-on-cosmetic" | "rinse-off-cosmetic" | "nail-cosmetic" | "hair-dye" | "sun-care" | "perfume" | "electronics" | "phone" | "tablet" | "laptop" | "computer" | "computer-accessory" | "display" | "camera" | "headphones" | "speaker" | "game-console" | "e-reader" | "navigation-device" | "wearable" | "charger" | "cable" | "power-bank" | "battery" | "network-device" | "smart-home-device" | "radio-equipment" | "drone" | "small-appliance" | "kitchen-appliance" | "personal-care-appliance" | "large-appliance" | "light-source" | "lamp" | "bicycle" | "e-bike" | "e-scooter" | "hoverboard" | "tyre" | "e-cigarette" | "disposable-vape" | "e-liquid" | "tobacco" | "lighter" | "tableware" | "cookware" | "food-container" | "single-use-tableware" | "furniture" | "upholstered-furniture" | "mattress" | "clothing-storage" | "wood-product" | "candle" | "plant" | "knife" | "weapon" | "biocide" | "detergent" | "paint" | "glue" | "air-freshener" | "aerosol" | "chemical-mixture" | "firework" | "charcoal" | "hand-sanitiser" | "food" | "coffee" | "tea" | "alcohol" | "supplement" | "pet-food" | "medicine" | "medical-device" | "ppe" | "sports-equipment" | "power-tool" | "machine" | "laser-product" | "book" | "media" | "art" | "antique" | "musical-instrument" | "construction-product" | "live-animal" | "other">;
  /** An EU CE law applies. At least one EU law that provides for CE marking covers the product: toys, electrical, radio, PPE, machinery, medical devices and so on. Such as yes. */
  ce_required?: Stated<boolean>;
  /** Childcare article. Intended to help children sleep, relax, be fed, suck or be kept clean. Such as no. */
  childcare_article?: Stated<boolean>;
  /** Children's product. Designed or intended primarily for children of 12 years or younger: toys, children's clothing and jewellery, childcare articles and the like. Such as no. */
  children_product?: Stated<boolean>;
  /** Clothing. Worn on the body, with accessories such as hats, gloves, scarves and belts. Such as yes. */
  clothing?: Stated<boolean>;
  /** Consumer product. Meant for consumers or likely to be used by them. Food, feed, medicines, living plants and animals, and antiques are none here. Such as yes. */
  consumer_product?: Stated<boolean>;
  /** Cosmetic product. A substance or mixture for the outer body, teeth or mouth, to clean, perfume, change, protect or care for them. Such as no. */
  cosmetic?: Stated<boolean>;
  /** A CPSC rule applies. A rule, ban or standard that the US Consumer Product Safety Commission enforces and that calls for a certificate covers the product. Such as no. */
  cpsc_rule?: Stated<boolean>;
  /** Customs value of the line. Value the duty is taken of; unless stated, the price with its share of transport and insurance to the border. Such as 21.00 EUR. */
  customs_value?: Stated<Money>;
  /** Description of the goods. What the goods are, in plain words, as it will stand in the declaration. Such as cotton T-shirt, men's. */
  description?: Stated<string>;
  /** Product with digital elements. Software or hardware that connects, directly or not, to a device or network. Such as no. */
  digital_elements?: Stated<boolean>;
  /** Rate of duty. Rate of the destination's ordinary tariff for this code and origin, with additional duties left out. Such as 4.7%. */
  duty_rate?: Stated<Percent>;
  /** Small electric vehicle. E-bike, e-scooter, hoverboard or another small vehicle with an electric motor, or a kit or battery for one. Such as no. */
  e_mobility?: Stated<boolean>;
  /** Electrical or electronic equipment. Needs electric current or an electromagnetic field to work as it should, up to 1,000 V AC or 1,500 V DC. Such as no. */
  electrical?: Stated<boolean>;
  /** Digital electronics inside. Holds circuits that make or use timing signals above 9 kHz, and so emit radio waves unintentionally. Such as no. */
  electronic?: Stated<boolean>;
  /** EU energy label applies. A product group with an EU energy label: light sources, displays, refrigerators, washing machines, dryers, dishwashers, air conditioners, tyres, smartphones, tablets. Such as no. */
  energy_labelled?: Stated<boolean>;
  /** Food or drink. Meant to be eaten or drunk by people, supplements and alcoholic drinks included. Such as no. */
  food?: Stated<boolean>;
  /** Touches food. Meant to touch food or drink, or bound to in ordinary use. Such as no. */
  food_contact?: Stated<boolean>;
  /** Footwear. Articles with soles that protect or cover the foot. Such as no. */
  footwear?: Stated<boolean>;
  /** Furniture. Movable furniture for homes, offices or gardens. Such as no. */
  furniture?: Stated<boolean>;
  /** Holds a battery. Is a battery, has one built in, or is packed with one. Such as no. */
  has_battery?: Stated<boolean>;
  /** HS or tariff code. Six digits of the Harmonized System, or the longer national code. Such as 6109.10. */
  hs?: Stated<HsCode>;
  /** Meant for children. Designed or intended primarily for children of 12 years or younger, by what its maker says, how it is offered and what people commonly take it for. Such as no. */
  intended_for_children?: Stated<boolean>;
  /** Connects to the internet. Can exchange data over the internet, by itself or through other equipment such as a phone. Such as no. */
  internet_connected?: Stated<boolean>;
  /** Jewellery. Jewellery, hair ornaments, piercing posts, brooches, cuff links and watches' wrist parts. Such as no. */
  jewellery?: Stated<boolean>;
  /** Leather parts. Holds leather that touches the skin. Such as no. */
  leather?: Stated<boolean>;
  /** Net price of the line. Price of all pieces of the line without VAT, and without transport charged beside it. Such as 19.80 EUR. */
  line_price?: Stated<Money>;
  /** Machinery. Linked parts of which at least one moves, driven by something other than human or animal force. Such as no. */
  machinery?: Stated<boolean>;
  /** Offered or sold. The day it is offered or handed over in the destination, be it new or stock of earlier days. Unless stated, the day asked about. Such as 2026-11-21. */
  made_available?: Stated<CivilDate>;
  /** Runs on mains. Plugs into the mains itself or comes with a mains adapter. Such as no. */
  mains?: Stated<boolean>;
  /** Made on. The day its manufacture was finished. Such as 2025-12-01. */
  manufactured_on?: Stated<CivilDate>;
  /** Made or imported, the later. The day it was made or brought into the country, whichever is later. Such as 2024-03-20. */
  manufactured_or_imported?: Stated<CivilDate>;
  /** Product id of the manufacturer. The identifier the manufacturer gave the product, such as a GTIN or part number. Such as 04006381333931. */
  manufacturer_product_id?: Stated<string | null>;
  /** Medical device. Its maker gives it a medical purpose, or claims one; coloured contact lenses count too. Such as no. */
  medical_device?: Stated<boolean>;
  /** Medicine. Presented as treating or preventing disease, or acting as a drug does. Such as no. */
  medicine?: Stated<boolean>;
  /** Product id of the merchant. The identifier under which the seller offers the product. Such as TS-001-BLK-M. */
  merchant_product_id?: Stated<string | null>;
  /** Chemical mixture. A mixture or solution of substances, or an article that gives one off: paint, glue, cleaner, e-liquid, diffuser oil, resin. Such as no. */
  mixture?: Stated<boolean>;
  /** Non-recycled plastic in the packaging. Weight of non-recycled plastic in the non-reusable packaging of the line. Such as 0.2 kg. */
  non_recycled_plastic?: Stated<Quantity>;
  /** Customs origin. Where the goods come from in customs law: the country in which they were made, not the one they are sent from. Such as CN. */
  origin?: Stated<Place>;
  /** Comes in packaging. Sold or sent in packaging of any material, the shipping box included. Such as yes. */
  packaged?: Stated<boolean>;
  /** First placed on the market of the destination. The day this single product, not its model, is first supplied in the Union, the United Kingdom or the country of destination; goods sent to a buyer from outside are placed when they arrive. Unless stated, the day asked about. Such as 2026-10-10. */
  placed_on_market?: Stated<CivilDate>;
  /** Plastic packaging. Weight of the plastic packaging components of the line. Such as 0.5 kg. */
  plastic_packaging?: Stated<Quantity>;
  /** Personal protective equipment. Worn or held to protect against risks: sunglasses, goggles, helmets, gloves, respirators. Such as no. */
  ppe?: Stated<boolean>;
  /** For professional use only. Sold to professionals only, and said to be for them. Such as no. */
  professional_only?: Stated<boolean>;
  /** Pieces. Such as 2. */
  quantity?: Stated<Decimal>;
  /** Radio equipment. Sends or receives radio waves on purpose to communicate or to find positions: Wi-Fi, Bluetooth, NFC, mobile, GNSS, remote control by radio. Such as no. */
  radio?: Stated<boolean>;
  /** Recycled plastic in the packaging. Share of recycled plastic in the plastic packaging, by weight. Such as 30%. */
  recycled_share?: Stated<Share>;
  /** Prohibited or restricted goods. Import into the destination is forbidden or needs a licence, permit or check. Such as no. */
  restricted?: Stated<boolean>;
  /** Long contact with the skin. Parts touch the skin directly and for long, as worn clothing, shoes, jewellery, watches and straps do. Such as no. */
  skin_contact?: Stated<boolean>;
  /** SKU. Such as TS-001. */
  sku?: Stated<string>;
  /** Sleepwear. Clothing meant mainly for sleeping or activities related to it. Such as no. */
  sleepwear?: Stated<boolean>;
  /** Textile product. At least 80 % of its weight is textile fibres, or its textile parts are labelled as such: clothing, bed linen, fabric, upholstery covers. Such as yes. */
  textile?: Stated<boolean>;
  /** Toy. Designed or intended, whether or not exclusively, for use in play by children under 14. Such as yes. */
  toy?: Stated<boolean>;
  /** A UKCA law applies. At least one law of Great Britain that provides for the UKCA or CE mark covers the product. Such as yes. */
  uk_marking_required?: Stated<boolean>;
  /** Net price of a piece. Price of one piece without VAT, and without transport charged beside it. Such as 9.90 EUR. */
  unit_price?: Stated<Money>;
  /** Upholstered furniture or mattress. Furniture, cushion or mattress filled with foam or other filling. Such as no. */
  upholstered?: Stated<boolean>;
  /** Vaping product. E-cigarette, disposable or refillable, its tank or cartridge, or liquid for vaping, with nicotine or without. Such as no. */
  vape?: Stated<boolean>;
  /** Vaping liquid. Volume of liquid for vaping in the line, with nicotine or without. Such as 20 mL. */
  vaping_liquid?: Stated<Quantity>;
  /** VAT class. Which rate the law of the destination puts the goods under: standard, or one of the classes that may have a lower rate. Such as standard. */
  vat_class?: Stated<"standard" | "child-clothing" | "books" | "food" | "child-car-seat" | "sanitary-protection" | "other-reduced">;
  /** Wood or wood-based material. Holds wood, plywood, particle board, fibreboard or paper made of wood. Such as no. */
  wood?: Stated<boolean>;
  /** Document. */
  documents?: Document[] | null;
  /** Whether documents names all there are. */
  documents_complete?: boolean;
  /** Label. */
  labels?: Label[] | null;
  /** Whether labels names all there are. */
  labels_complete?: boolean;
  /** Marking. */
  markings?: Marking[] | null;
  /** Whether markings names all there are. */
  markings_complete?: boolean;
  /** Material. */
  materials?: Material[] | null;
  /** Whether materials names all there are. */
  materials_complete?: boolean;
}

/** Package. */
export interface Package {
  /** Package's own number. */
  package_id?: Stated<string>;
  /** Label. */
  labels?: Label[] | null;
  /** Whether labels names all there are. */
  labels_complete?: boolean;
  /** Marking. */
  markings?: Marking[] | null;
  /** Whether markings names all there are. */
  markings_complete?: boolean;
}

/** Seller. */
export interface Seller {
  /** Where the seller is established. Where the seller runs his business or has a fixed establishment with staff and means. A registered or virtual office alone is no establishment. Such as CN. */
  established_in?: Stated<Place>;
  /** Cross-border consumer sales in the EU this year. Distance sales of goods from one Member State to consumers in others, all Member States together, in the calendar year. Such as 9000.00 EUR. */
  eu_cross_border_sales_year?: Stated<Money>;
  /** Sells on a platform that reports in the EU. The seller offers goods on a platform that reports its sellers to a Member State. Unless it is stated, the rules on that report are not judged. Such as yes. */
  on_eu_platform?: Stated<boolean>;
  /** Postal address of the seller. The main address the platform holds for the seller. Such as 12 Example Road, Shenzhen. */
  postal_address?: Stated<string | null>;
  /** Sales this calendar year. Number of sales of goods through the reporting platform in the calendar year. Such as 29. */
  sales_count_year?: Stated<Decimal>;
  /** Value of sales this calendar year. What the seller was paid or credited through the reporting platform in the calendar year. Such as 1800.00 EUR. */
  sales_value_year?: Stated<Money>;
  /** Seller's own name for himself. */
  seller_id?: Stated<string>;
  /** Document. */
  documents?: Document[] | null;
  /** Whether documents names all there are. */
  documents_complete?: boolean;
  /** Registration. */
  registrations?: Registration[] | null;
  /** Whether registrations names all there are. */
  registrations_complete?: boolean;
}

/** Warehouse. */
export interface Site {
  /** Country of the warehouse. Such as GB. */
  country?: Stated<Place>;
  /** Warehouse's own name. */
  site_id?: Stated<string>;
  /** Stores imported goods of overseas sellers. Goods imported from outside the country, owned by or kept for sellers not established in it and offered for sale, lie in this warehouse. Own goods and goods in transit do not count. Such as yes. */
  stores_imports_for_overseas_sellers?: Stated<boolean>;
  /** Stores for sellers of Great Britain and the EU only. Every seller whose goods the warehouse keeps is established in Great Britain or in the European Union. It matters in Northern Ireland alone. Such as no. */
  stores_only_for_gb_eu_sellers?: Stated<boolean>;
  /** Registration. */
  registrations?: Registration[] | null;
  /** Whether registrations names all there are. */
  registrations_complete?: boolean;
}

/** Document. */
export interface Document {
  /** By an accepted laboratory. The laboratory is accredited or accepted for this test by the authority the rule names. Such as yes. */
  accredited?: Stated<boolean>;
  /** Laws it names. Every law the document says the product meets, by number. Such as 2014/53/EU. */
  acts?: Stated<string[]>;
  /** Internet address. Where the full text can be read. Such as https://example.com/doc/ts-001. */
  address?: Stated<string | null>;
  /** SKUs, models or lots it covers. | */
  covers?: Stated<string[]>;
  /** Document. */
  id?: Stated<string>;
  /** Issued on. | */
  issued?: Stated<CivilDate>;
  /** Issued by. Who signed or issued it. Such as Example Testing Co.. */
  issuer?: Stated<string | null>;
  /** Laboratory. The laboratory whose results it rests on. Such as Example Lab, Shenzhen. */
  laboratory?: Stated<string | null>;
  /** Languages. Languages its text is in. Such as en. */
  languages?: Stated<Language[]>;
  /** Number. The number its issuer gave it. Such as GZ-2026-01234. */
  number?: Stated<string | null>;
  /** Standards it names. Standards it was tested against or claims. Such as EN 71-1. */
  standards?: Stated<string[]>;
  /** Valid until. The last day it holds; none where it holds without end. Such as 2027-02-28. */
  valid_until?: Stated<CivilDate | null>;
}

/** Exchange rate. */
export interface ExchangeRate {
  /** Name of the rate list. Such as eu-customs-rate. */
  exchange?: Stated<string>;
  /** From currency. Such as GBP. */
  from?: Stated<string>;
  /** Rate. How many units of the second currency one unit of the first is. Such as 1.1500. */
  rate?: Stated<Decimal>;
  /** To currency. Such as EUR. */
  to?: Stated<string>;
}

/** Label. */
export interface Label {
  /** Country it names. Country of the address, or of the origin it states. Such as CN. */
  country?: Stated<Place>;
  /** Electronic address it gives. E-mail address or web address for contact. Such as safety@example.com. */
  electronic_address?: Stated<string | null>;
  /** Label. */
  id?: Stated<string>;
  /** Languages. Languages it is written in. Such as de. */
  languages?: Stated<Language[]>;
  /** Name it gives. Name or trade mark of the operator it names. Such as Example Toys GmbH. */
  name?: Stated<string | null>;
  /** Names a chemical. The warning names at least one chemical it warns of. Such as yes. */
  names_chemical?: Stated<boolean>;
  /** Where it stands. On the product, its packaging, in its manual, on the parcel, on a document that goes with it, or in the online offer. Such as packaging. */
  on?: Stated<("product" | "packaging" | "manual" | "parcel" | "document" | "listing")[]>;
  /** Permanent. Stays readable for the life of the product in ordinary use. Such as yes. */
  permanent?: Stated<boolean>;
  /** Phone number it gives. | */
  phone?: Stated<string | null>;
  /** Postal address it gives. A place where mail arrives; a website is none. Such as Musterstr. 1, 10115 Berlin. */
  postal_address?: Stated<string | null>;
  /** Short form. The short form of a warning that also has a full one. Such as no. */
  short_form?: Stated<boolean>;
  /** Words. What it says, word for word. Such as Not suitable for children under 36 months. */
  text?: Stated<string | null>;
}

/** Marking. */
export interface Marking {
  /** Country it names. | */
  country?: Stated<Place>;
  /** Height. | */
  height?: Stated<Quantity>;
  /** Marking. */
  id?: Stated<"vaping-duty-stamp">;
  /** Number of the notified body. Four digits beside the CE marking. Such as 0123. */
  notified_body?: Stated<string | null>;
  /** Number it carries. Identifier that stands in or beside the marking. Such as CN-001. */
  number?: Stated<string | null>;
  /** Where it stands. | */
  on?: Stated<("product" | "packaging" | "manual" | "parcel" | "document" | "listing")[]>;
  /** Width. | */
  width?: Stated<Quantity>;
}

/** Material. */
export interface Material {
  /** Within reach. Can be touched in use or after foreseeable abuse. Such as yes. */
  accessible?: Stated<boolean>;
  /** A child can put it in the mouth. In one dimension smaller than 5 cm, or with a part that sticks out so. Such as no. */
  mouthable?: Stated<boolean>;
  /** Material. The homogeneous material: one that cannot be taken apart mechanically into different ones. Such as plastic. */
  name?: Stated<"plastic" | "rubber" | "silicone" | "textile" | "leather" | "metal" | "wood" | "plywood" | "particle-board" | "mdf" | "thin-mdf" | "paper" | "bamboo-plastic" | "melamine" | "polyamide" | "glass" | "ceramic" | "foam" | "coating" | "paint" | "liquid" | "other">;
  /** Part of. Whether it is a material of the product, of its packaging, or the formula of a mixture or cosmetic. Such as product. */
  part_of?: Stated<"product" | "packaging" | "formula">;
  /** Plasticised. PVC and other soft plastics, coatings, foam and rubber that hold plasticisers. Such as yes. */
  plasticised?: Stated<boolean>;
  /** PVC. The material is polyvinyl chloride or a copolymer of vinyl chloride. Such as no. */
  pvc?: Stated<boolean>;
  /** RoHS exemption. The entry of Annex III or IV of Directive 2011/65/EU that covers this material. Such as 6(c). */
  rohs_exemption?: Stated<string | null>;
  /** Substance. */
  substances?: Substance[] | null;
  /** Whether substances names all there are. */
  substances_complete?: boolean;
}

/** Registration. */
export interface Registration {
  /** Brand it covers. | */
  brand?: Stated<string | null>;
  /** Category it covers. Category, stream or type of equipment of the entry. Such as packaging. */
  category?: Stated<string | null>;
  /** Country of registration. | */
  country?: Stated<Place>;
  /** SKUs, models or brands it covers. | */
  covers?: Stated<string[]>;
  /** Held by. | */
  holder?: Stated<"seller" | "producer" | "importer" | "buyer" | "marketplace" | "site">;
  /** Registration. */
  id?: Stated<"eori" | "fulfilment-house" | "tax-number" | "trade-register" | "union-oss" | "vaping-approval" | "vat-number">;
  /** Number. The number of the entry; none where none was given. Such as DE12345678. */
  number?: Stated<string | null>;
  /** Valid until. | */
  valid_until?: Stated<CivilDate | null>;
}

/** Party with a role. */
export interface Role {
  /** Established in. Where the party is established, with staff that can act. Such as DE. */
  country?: Stated<Place>;
  /** SKUs, models or brands it answers for. | */
  covers?: Stated<string[]>;
  /** Electronic address. | */
  electronic_address?: Stated<string | null>;
  /** Role. */
  id?: Stated<"declarant" | "indirect-representative">;
  /** Has a written mandate. The manufacturer or seller appointed the party in writing. Such as yes. */
  mandate?: Stated<boolean>;
  /** Name. | */
  name?: Stated<string>;
  /** Postal address. | */
  postal_address?: Stated<string | null>;
}

/** Substance. */
export interface Substance {
  /** Added on purpose. Somebody put it in to give the product a property. Such as no. */
  added?: Stated<boolean>;
  /** CAS number. The number of the Chemical Abstracts Service. Such as 117-81-7. */
  cas?: Stated<string | null>;
  /** Named in the ingredients or to the customer. The label, ingredient list or information for customers names it. Such as yes. */
  declared?: Stated<boolean>;
  /** Substance. The substance or family; each by its usual short name. Such as dehp. */
  id?: Stated<"lead" | "cadmium" | "mercury" | "chromium-vi" | "nickel" | "arsenic" | "pbb" | "pbde" | "dehp" | "bbp" | "dbp" | "dibp" | "dinp" | "didp" | "dnop" | "dpenp" | "dhexp" | "dchp" | "aromatic-amine" | "pah" | "npe" | "formaldehyde" | "benzene" | "dmf-solvent" | "dmac" | "nmp" | "dimethyl-fumarate" | "pfhxa" | "pfhxa-related" | "pfca-c9-c14" | "pfca-c9-c14-related" | "pfoa" | "pfoa-related" | "pfhxs" | "sccp" | "decabde" | "hbcdd" | "pfas" | "svhc" | "bpa" | "hazardous-bisphenol" | "microplastic" | "tpo" | "hydroquinone" | "corticosteroid" | "tretinoin" | "retinol" | "fragrance-allergen" | "omnibus-cmr" | "other">;
  /** Name of the substance. The name as it stands in the report or the ingredient list. Such as Linalool. */
  name?: Stated<string>;
  /** Share by weight. Share of the weight of the material it stands in. Such as 90 mg/kg. */
  share?: Stated<Share>;
}
