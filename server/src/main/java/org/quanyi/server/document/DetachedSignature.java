package org.quanyi.server.document;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.util.Map;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// A CMS signature beside its content (CAdES, ETSI EN 319 122-1), that names the certificate it was
/// made with, so that no other certificate of the same key can be put in its place.
///
/// PAdES has the time of signing in the PDF and wants none in here.
final class DetachedSignature {

    private DetachedSignature() {}

    static byte[] of(byte[] content, DocumentKey key) throws IOException {
        try {
            AttributeTable named =
                    new AttributeTable(
                            new Attribute(
                                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                                    new DERSet(
                                            new SigningCertificateV2(
                                                    new ESSCertIDv2[] {
                                                        new ESSCertIDv2(
                                                                DocumentKey.digest(
                                                                        key.certificate()
                                                                                .getEncoded()))
                                                    }))));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(
                                    new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(
                                    parameters -> attributes(named, parameters))
                            .build(
                                    new JcaContentSignerBuilder(algorithm(key)).build(key.key()),
                                    key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
        } catch (CertificateEncodingException | OperatorCreationException | CMSException e) {
            throw new IOException("the key of documents does not sign", e);
        }
    }

    private static AttributeTable attributes(AttributeTable named, Map<?, ?> parameters) {
        return new DefaultSignedAttributeTableGenerator(named)
                .getAttributes(parameters)
                .remove(CMSAttributes.signingTime)
                .remove(CMSAttributes.cmsAlgorithmProtect);
    }

    private static String algorithm(DocumentKey key) {
        String kind = key.certificate().getPublicKey().getAlgorithm();
        return kind.equals("EC") ? "SHA256withECDSA" : "SHA256with" + kind;
    }
}
