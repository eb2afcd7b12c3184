"""Made authorities, people with certificates of theirs, and PDF files that they sign."""

from asn1crypto.keys import PrivateKeyInfo
from asn1crypto.x509 import Certificate
from concurrent.futures import ThreadPoolExecutor
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization import NoEncryption
from cryptography.hazmat.primitives.serialization import PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID
from cryptography.x509.oid import NameOID
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from functools import cache
from io import BytesIO
from pathlib import Path
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore
from pypdf import PdfWriter


NOW = datetime.now(UTC)
YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Identity:
    """A key and its certificate."""

    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
    certificate: x509.Certificate

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(Encoding.PEM)

    @property
    def asn1(self) -> Certificate:
        return Certificate.load(self.certificate.public_bytes(Encoding.DER))

    @property
    def asn1_key(self) -> PrivateKeyInfo:
        form = (Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        return PrivateKeyInfo.load(self.key.private_bytes(*form))


def identity(
    name: str,
    by: Identity | None = None,
    *,
    organisation: str = "Sở Mẫu",
    ends: datetime = NOW + YEAR,
    stamps: bool = False,
    fetch: str = "",
) -> Identity:
    """Of an authority where nobody issues it. `fetch`: where revocation could be asked."""
    # The stamper of the tests signs with RSA alone.
    key = (
        rsa.generate_private_key(65537, 2048)
        if stamps
        else ec.generate_private_key(ec.SECP256R1())
    )
    names = [(NameOID.COMMON_NAME, name), (NameOID.ORGANIZATION_NAME, organisation)]
    subject = x509.Name([x509.NameAttribute(*one) for one in names])
    usage = dict.fromkeys(
        ("key_encipherment", "data_encipherment", "key_agreement")
        + ("encipher_only", "decipher_only"),
        False,
    )
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject if by is None else by.certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(ends - 3 * YEAR)
        .not_valid_after(ends)
        .add_extension(x509.BasicConstraints(by is None, None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=by is not None,
                content_commitment=False,
                key_cert_sign=by is None,
                crl_sign=by is None,
                **usage,
            ),
            critical=True,
        )
    )
    if stamps:
        stamping = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(stamping, critical=True)
    if fetch:
        place = x509.UniformResourceIdentifier(fetch)
        points = [x509.DistributionPoint([place], None, None, None)]
        builder = builder.add_extension(x509.CRLDistributionPoints(points), False)
    issuer_key = key if by is None else by.key
    return Identity(key, builder.sign(issuer_key, SHA256()))


@cache
def authority(name: str = "Cơ quan chứng thực Mẫu") -> Identity:
    return identity(name)


def blank() -> bytes:
    """A PDF of one empty page."""
    writer, out = PdfWriter(), BytesIO()
    writer.add_blank_page(595, 842)
    writer.write(out)
    return out.getvalue()


def sign(
    data: bytes,
    who: Identity,
    field: str = "ChuKy1",
    *,
    stamped_by: Identity | None = None,
    md_algorithm: str = "sha256",
) -> bytes:
    """The file with a further signature."""
    writer = IncrementalPdfFileWriter(BytesIO(data))
    signer = signers.SimpleSigner(
        signing_cert=who.asn1,
        signing_key=who.asn1_key,
        cert_registry=SimpleCertificateStore(),
    )
    stamper = None
    if stamped_by is not None:
        stamper = DummyTimeStamper(stamped_by.asn1, stamped_by.asn1_key)
    about = signers.PdfSignatureMetadata(field_name=field, md_algorithm=md_algorithm)
    # Signing runs a loop of its own, and a thread that drives a browser has one already.
    with ThreadPoolExecutor(1) as apart:
        out = apart.submit(
            signers.sign_pdf, writer, about, signer=signer, timestamper=stamper
        ).result()
    return out.getvalue()


def added_to(data: bytes) -> bytes:
    """The file with an incremental update that shows something else."""
    writer = IncrementalPdfFileWriter(BytesIO(data))
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    page["/Rotate"] = generic.NumberObject(90)
    writer.update_container(page)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def trust(folder: Path, *who: Identity) -> Path:
    """A folder of trusted certificates."""
    folder.mkdir(exist_ok=True)
    for number, one in enumerate(who):
        (folder / f"{number}.pem").write_bytes(one.pem)
    return folder
